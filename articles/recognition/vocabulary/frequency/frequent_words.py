"""
Frequent words of languages that are also the names of towns, folded as names are looked up (W71).

Found by the frequencies of wordfreq 3 (Speer, 2022), which say how often a word is written and not what it means: the
smaller a town, the rarer a word has to be to be its name where nothing beside it says so. Towns in countries of the
language are written of more often than others.
"""

from __future__ import annotations

from articles.reading import word_set

#: By language.
FREQUENT = {
    "ar": word_set(
        """
        ابا اباتشي اباد اباده ابدي ابنك ابني ابيك ابين ات اتي اجني اختي اد ادا ادري ادريان ادم ادمز ادواردز ادي ادير
        اديل ار ارمسترونج ارنولد اروي اري اريزونا اريك ازل اس اساس اسفل اسلاميه اسلم اسماك اسير اشار اشتون اشرف اشلي
        اطار اطلس اغار افا اكرام اكلي اكن اكينو ال الات الاتحاد الاحد الاحساء الاربعاء الاس الاشاره الاشهر الام الان
        الاندلس البا الباك البراك البري البسيط البقعه البلاد البلطيق البندقيه البني البي التحالف التحرير التربه التوت
        الجبل الجديد الجراحي الجزار الجمعه الجن الجود الجيب الحاضر الحجب الحد الحدايق الحراك الحرجه الحرف الحريق الحريه
        الحزم الحصن الحصين الحكومه الحمام الحمراء الحي الحيله الخالديه الخبر الخبراء الخراب الخضر الخضراء الخميس
        الداخليه الداير الدرب الدوادمي الدور الدون الدين الراس الراعي الرجم الرفاعي الروحيه الروضه الري الريش الزهراء
        الزهره الزهور الزور الزياره الزيديه السبعين الستر السجن السلاسل السلام السند السوداء السوق السويديه السي الشاطي
        الشجره الشرق الشرقيه الشريعه الشعب الشقيق الشمال الشماليه الشيوخ الصافي الصباحيه الصديق الصعيد الصلبه الصليبيه
        الصور الصوره الضجيج الضحي الضمير الطايي الطرف الطويله الطيبه الظاهره الظهر العارضه العاصمه العاليه العباسيه
        العجمي العريض العصابه العلم العمال العمران العمريه العمود العنان العنصر العيون الغجر الغربيه الغرفه الغريبه الفا
        الفتح الفحم الفردوس الفصايل الفقير الفن الفندق الفين القادر القادسيه القبه القرشي القري القصور القطار القطن
        القنب الك الكامل الكرامه الكرم الكريمه الكسندر الكنايس الكوره اللحيه الليث الم الما المار المالحه المالي المايه
        المجد المجمعه المدينه المزرعه المصدر المصنعه المطار المطله المفتاح المقبره المنسي المهد المهره الميديا الن
        النادره الناصره النزهه النسيم النصر النظير النعمه النعيم اله الهاشميه الهجره الو الواحه الوان الوحده الورد
        الورديه الوسطي الوسطيه الوضيع الوفي الي اليا اليزابيث اليس اليل اليم الين ام امال امل امن امه اموري امون اميري
        اميلي اميه ان انا انتبه انتم انتوني انتونيو انجيل اندرسون اندروود انسي انف انه انيتا انيس اهتز اهوي اوان اوباما
        اوبرا اوبري اوج اورد اوزبورن اوكسفورد اوكي اولا اولي اوني اوه اوي اوين ايتو ايده اير ايرث ايرل ايرين ايزابيلا
        ايست ايفانز ايكو ايل ايلي اين ايوب با بابيت باتش باتي بار بارتون بارده بارس بارك باركر بارلو بارو بارون باري
        باريت باغان بالا بالم بالمر بالو بام بانكس بانه باني باو باورز باول باولا باي بايه بت بدر بدله بدو برادلي برادي
        براندون براي برايان برايس برت برج برجال برد برقه برنستون بره برو بروتين برود برودي بروستر بروكس برونسون بري
        بريان بريت بريدي بريس بريستون برينت بساتين بستان بسمه بسيط بشري بصري بصير بطرسبورغ بك بكت بلات بلال بلان بلاي
        بلد بلده بله بلون بلي بليت بليد بلير بن بنت بنتلي بند بندر بنك بنو بني بهرام بو بوت بوتو بودي بور بوربون بورت
        بورتلاند بورك بورن بوس بوست بوكا بوكو بول بولا بولتون بولي بوليفار بومان بويل بوين بوينت بي بياتريس بيار بيان
        بيانه بيبي بيتا بيتش بيتو بيتي بيج بيدك بيديك بيرت بيرد بيرس بيرسون بيركلي بيرني بيري بيشوب بيكر بيكون بيكيت بيل
        بيلي بين بينه بيني بينيت بيوتا بيون بيير تاريخا تاكر تام تامه تان تايلر تايلور تبي تدر تركن ترمز ترمي ترو ترومان
        تروي تري تريسي تريني ترينيداد تساله تسايل تسويه تشابمان تشافي تشلسي تشيلسي تشيني تل تمارين تمرين تملك تو توام
        توتنهام توتو توران تورو تولي توم توما توماس تومسون تون توي توين تي تيتان تيري تيس تيل تينا ثار ثاير ثيودور جاز
        جاستن جاكسون جال جالوت جالون جامعه جان جانيت جاي جبراييل جبل جبن جت جديده جرانت جراي جرم جره جريجوري جرير جريس
        جرين جسده جلي جليد جليل جلين جم جمال جميله جناح جنه جنيف جنيه جواري جورج جوردان جوردن جوردون جوزيف جوشوا جولد
        جونس جونسون جوهر جوي جيبسون جيت جيد جيرارد جيرالد جيروم جيري جيريمي جيفرسون جيلبرت جينا حاتم حارس حر حربيه حصار
        حضرموت حقل حكما حلاوه حمام حنا حور حوزه حي خاتم خبر خرافه خضر خفر خليفه خمر خميس خيبر داخله دارا دارين داليا دان
        دانيال دانيلز داود داونز داير دبا دبابه دخان دخيل دربي درج دره دلتا دم دمت دنا دنكان دنيس ده دو دوجلاس دودج دور
        دورا دوره دوري دوس دولتي دوله دون دونا دونالد دونكان دويل دياز دير ديفون ديفيس ديك ديكستر ديكسون ديلون دينار ديه
        ديوان ديوي ذرات راس راسك راسل راسي راندال راي رايت رايد رايس راين رحاب رحمان رده رستم رصد رضي رنا رنه رهط روان
        روبنز روبنسون روبي روبيرت روبيه روت روتانا رودني روزا روزفلت روسو روسي رول رولا رومان رون رونالد روي ري رياسي
        ريان ريز ريموند رينا رينجرز رينز ريه ريو زايدا زبده زريق زيارات زيتون زيف زيلدا زينا سابين ساتر ساده سار ساره
        ساس سال سالم سالي سامر سامه سامي ساندويتش ساندي ساير سبا سباستيان سبنسر سبور ستار ستارك ستانفورد ستانلي سترون
        ستوري ستون ستيفن ستيفنز ستيل ستيلا ستيوارت سحب سرج سري سريا سقطري سكر سكه سكوبي سكوت سكين سلامه سلبي سلسله سلما
        سلمي سله سلوك سلون سليما سليمان سما سميث سن سنتر سنترال سند سندي سنن سنه سني سهيل سوا سوان سور سوري سوزا سوس سوف
        سولا سولومون سولي سوليفان سويا سويني سي سيدان سيده سير سيرجي سيره سيسكو سيسي سيسيليا سيل سيلا سيلفا سيلفر سيلينا
        سيما سيمور سين سيندي شارلوت شارون شاري شال شان شايع شباب شبه شبوه شجاع شرس شعب شفت شلال شلبي شمسي شهران شهوه
        شهيد شون شوه شيبرد شيت شيخ شيد شير شيريل شيفر شيلا شين شينا صاحب صافي صخره صدرك صفا صور صياد صيف ضمير طاقه طول
        طولا طومسون عاليه عبس عدلي عدي عذاب عربي عرفات عزيز عسكري عصب عفيف عقارب عكا علاوي علويه عمد عنزه عنك عنه عوف
        عين عينت غاردنر غاري غاريت غاز غالي غاندي غرانت غراندي غراهام غراي غرب غريس غريغوري غرين غوردون غولد غونزاليس
        غوين غيل فات فارس فاروق فاريل فاطمه فال فالديز فالنسيا فالي فان فانك فاني فاولر فايد فايف فراغ فراغه فرانكلين
        فرجينيا فرسان فرعون فرنانديز فروم فري فريدريك فريزر فريمان فريند فلس فلن فلورا فلوريدا فلوريس فلويد فم فمي فنجان
        فنسنت فورت فورد فورست فوركس فورمان فوستر فولي فير فيرا فيرجينيا فيردي فيرغسون فيرمونت فيرون فيرونيكا فيفي فيكتور
        فيكتوريا فيل فينس فينشي فينوس فيني قاره قالا قباله قبله قبه قبو قرضا قرطاج قصور قلعه قلنسوه قنوات قوله قيام قيصر
        كاب كاتي كارلتون كارول كارولينا كاري كاسل كاش كامبردج كامبل كامي كاميلا كان كانا كاني كاول كاي كرد كرست كرسي كره
        كروم كرون كريج كريد كريس كريستال كريستوفر كريغ كريك كريما كريمر كريمه كرين كسب كسر كسري كشف كشك كل كلارا كلارك
        كلارنس كلاي كلايتون كلايد كلفه كلمه كلو كلود كلوني كلي كلير كلينتون كلينك كليو كن كنت كندي كنز كنيس كوان كوب
        كوبر كوثر كودي كورال كورتيس كورنيش كورنيل كورونا كوري كورين كوك كوكس كول كولا كولمان كولين كولينز كون كونا
        كونراد كونو كوني كوهين كويك كوين كوينتن كوينز كيان كيب كيبلر كيتي كيربي كيري كيسي كيلي كيما كين كينت كينج كينغ
        كينيدي لاري لافت لاكون لال لامور لانو لاول لاي لايه لب لعل لك له لو لوبيز لوجه لورانس لورد لورنزو لورنس لوري
        لورين لوقا لوك لوكان لولا لولو لونه لوني لوي لويز لويزا لويزيانا لويس لوين لي ليت ليد ليديا ليروي ليري ليز ليزلي
        ليس ليستر ليش ليفربول ليك ليكس ليل ليلي ليمان ليمون لين لينا ليندسي لينش لينكولن لينين ليه ليو ليونارد ليوناردو
        ماجي مادونا مارا ماراثون مارب مارت مارتن مارش مارشال ماركس ماركوس مارلين ماري ماريان ماريانا مارينا ماسه ماسون
        ماغي ماكسويل ماكي مالو مالوري مانشستر ماني ماير مايلز ماين مايو مبارك مباركه مبين متن مجلسي محلات محله مدرسه
        مدروسه مدينه مرات مرجان مرسي مرسيدس مرفا مركزي مرنا مسجد مسعد مسن مشرف مصيره مصيري معبر مغري مفتاح مقر مقره
        مكسيكو ملح ملكا ملكه ملي منا منح منعه منه منير مهر مهران مهين مو موالي موت موتا مود مودي مور مورا مورتون مورجان
        مورغان مورفي مورو موري موريسون موزع موس موسي مول مولان مولده مولي مون مونا مونتانا مونتغمري مونتيفيديو مونرو
        ميتشل ميتشيل ميتون ميرفي ميرنا ميريام ميريت ميريل ميرين ميزان ميكر ميكي ميل ميلان ميلتون ميلر ميلي ميليسا ميلين
        ميمي مينو ميوله نابليون ناتاليا نادي ناري ناش ناصر نان نانسي ناو نايك نري نزهه نساء نصاب نفس نمور نو نوار نوبل
        نور نورتون نوريس نوكيا نوم نومي نووي نويل ني نير نيفادا نيك نيكسون نيكو نيكيتا نيلسون نينا نيوتن نيومان ها هابل
        هاربر هارت هارتس هارتلي هاردي هارفارد هارفرد هارفي هارلي هاريس هاريسون هازارد هال هام هاملتون هانا هانتر هانكوك
        هاورد هاي هايد هايز هايل هايلي هاينز هدر هدسون هديه هرمز هلك همفري هنتر هنري هو هوارد هوب هوبر هوبكنز هوجو هوراس
        هوغو هوفمان هولاند هولت هولدن هولي هوليوود هوم هومر هون هوندا هوه هوي هويت هويه هي هيكتور هيل هيلز هيلين هيوز
        واتس واحد وارن واش والاس والدو والف والكر والكوت واليس وان واو واي وايت واين وتر ودي ودين ورا ورات ورث ورد وردا
        ورم ورود وستين وقف ولين ومال ونهر ووكر وول وي ويب ويت ويد وير ويس ويست ويسلي ويفر ويل ويلز ويلسون ويلي ويليامز
        ويليس ويمر وينستون وينك ويني يافا يام يبارك يجي يد يرحم يسر يفر يقولون ينقل يهود يوجين يورك يوما يوميا يونج يونغ
        يونيون ييل
        """
    ),
    # No list of frequencies has Sorani: its commonest words, by us.
    "ckb": word_set(
        """
        ئازاد ئازادی ئاسمان ئاشتی ئاماژەی ئاو ئاوی ئایین ئێمە ئێوە ئەم ئەمڕۆ ئەمە ئەو ئەوان ئەوە ئەوەش ئەوەی
        ئەگەر با باخ باخچە باران بازاڕ باش باشوور باوک باوەڕ باکوور برا برنج بریندار بوو بووە بچووک بڕیار بۆ
        بە بەر بەرد بەرز بەفر بەڵام تا ترێ تۆ تیم تەقینەوە تەلەفزیۆن تەنها تەنیا جۆ جەژن حکومەت حکومەتی حەوت
        خانوو خاک خراپ خوشک خوێندن خوێندکار خۆر خەڵک خەڵکی دادگا دار داوا داوای دایک درێژ دوای دوو دووەم
        دوێنێ دڵ دۆلار دۆڕان دینار دە دەبێ دەبێت دەریا دەست دەنگ دەنگی دەکات دەکەن دەڵێ دەڵێت رایگەیاند
        زانکۆ زۆر زیندان زیندانی زەرد زەوی سات سارد ساڵ ساڵی سبەی سوور سوپا سپی سێ سێو سێیەم سەد سەر
        سەرکەوتن سەرۆک سەرۆکی سەری سەرەتا سەوز شار شاری شیر شین شەش شەهید شەڕ غاز قاچ قسە قوتابخانە قەزا لای
        لێو لە لەگەڵ ماف مامۆستا مانگ مانگی ماڵ ماڵی مزگەوت مل ملیۆن من منداڵ مێو ناحیە نان ناو ناوی ناوەند
        ناوەڕاست نرخ نزم نوێ نۆ نییە نێوان نەخۆش نەخۆشخانە نەوت نەورۆز هاوکاری هیوا هێز هێزی هێزەکانی هێلکە
        هەبوو هەتا هەر هەروەها هەزار هەشت هەفتە هەموو هەنار هەندێک هەواڵ هەیە و وت وتی وشە وەرزش وەزارەت
        وەزیر وەزیری وەڵام پارێزگا پارێزگای پارە پاش پرسیار پزیشک پشت پشتیوانی پلان پڕۆژە پۆلیس پیاو پیرۆز
        پێ پێش پێشمەرگە پێنج پەرلەمان چارەسەر چاو چوار چونکە چیا چیای چەپ ڕادیۆ ڕاست ڕاپۆرت ڕایگەیاند ڕووبار
        ڕۆژ ڕۆژنامە ڕۆژهەڵات ڕۆژی ڕێک ڕێگا ڕێگە ڕەش ڕەمەزان ژمارە ژمارەی ژن ژێر کات کاتژمێر کار کارگە کرا
        کراوە کرد کردن کردنی کردووە کرێکار کورت کوشتن کوڕ کوژرا کچ کڵێسا کۆتایی کۆن کۆڵان کێشە کە کەس کەسی
        کەم گوت گوتی گوند گوندی گوڵ گوڵی گۆشت گۆڵ گەرم گەنم گەورە یاری یاسا یان یانە یەک یەکەم
        """
    ),
    "fa": word_set(
        """
        اب اباد ابدي ابرو ابريشم ابگرم ات اتلانتيك اتنا اتو اتي اجي احمدي اخوند اد ادا ادامز ادرار ادل ادم ادواردز ادي
        اديان ار ارجمند اردك اردلان ارل ارميا ارنولد ارو ارورا اري اريزونا اريك ارين ازادگان ازل اس اسا اساس اسان اسبي
        استارتاپ استانه استبه استو استور استيل استين اسكاتلند اسكار اسلم اسماعيلي اسميت اسنو اسوني اسير اشتون اشلي اشيا
        اطلس اكسفورد اكه ال الات الاتحاد الان البا التحرير الدو الدين السلام الفا الفتح الك الن النصر اله الو الوحده الي
        اليا اليس ام امال امدن امن امه اموري امون اميري اميلي ان انا انار انان انبار انبوه انتوني انتونيو انجيل اندرسون
        اندروز انديشه انست انستيتو انه انوري اهرم اهوي اوان اوباما اوج اور اورا اوران اورد اوري اوست اوكي اولا اولم اولي
        اولين اوليور اوما اونا اونو اوني اوه اووو اويل اوين ايده ايدين اير ايرج ايست ايل اين اينا اينارو اينك ايوب ايين
        اپاچي اگ اگر اگوست با باب بار بارتون بارو باروت بارون باري باريك بازرگان بافت بالا بالاي بالش بالم باليني بام
        باما بانو باني باو باي بت بختيار بخشي بدر بدره بدو بدين بديه برات براك برانسون براي برايان برايت برت برتراند برج
        برد بردلي بردن برده برقه بركت برن برنا برندا برني بره برو برود برودي بروكس بروم برون بري بريدي بريس برگه برگي
        بزاق بزنه بستان بسمه بشار بشري بشم بصري بصير بك بكت بلال بلاي بلبل بلد بلده بله بلومبرگ بلوچستان بلي بليت بماني
        بن بنادر بنان بنت بند بندر بنسون بني بنياد بنگ بهار بهاران بهرام بهمن بهميي بو بوت بوده بودي بور بورك بورن بوس
        بوست بوستان بوسه بول بولتون بولينگ بومي بويه بويي بي بيار بيان بيبي بيتا بيتي بيخ بيرون بيش بيشه بيكار بيكر بيل
        بيلي بين بيند بينه بيني تابان تارا تارو تاري تازه تاك تاكر تالش تام تان تخت تربت تركان تركمن ترمز ترمي ترو ترول
        ترومن تري تريسي تريم تسويه تفت تل تمرين تملك تنبك تو توام توتو تور توران تورمي توره تورو توست تول تولي توم توماس
        تون توي تي تيتان تيره تيري تيزي تيغ تيلور تينا جادو جاز جاستين جاسپر جامعه جان جانت جانسون جاوا جاي جبل جت جديده
        جرالد جردن جرم جروم جفرسون جك جلفا جليل جمال جميله جناح جنين جوانمردي جورج جوردن جوري جوهر جوي جوين حاتم حاوي
        حتا حر حمام حنا حوزه حي حيران خاتم خالص خب خبر خرافه خشت خضر خلج خليفه خمار خمير خواهان خور خوره خوزستان خوشي
        خوني خونين خيبر خيزي داخله دادين دارا داران دارو داريم دارين دامان دامنه دان دانته دانيال داود داور داير داگلاس
        دخيل درازي دربند دربي درج درميان دره درو دري درين دسته دشت دشتي دكستر دلتا دلتون دلفي دلم دلمون دلير دم دمت دنا
        دنيس ده دهكده دهي دو دوا دوبل دور دورا دورانت دوره دوري دوس دوش دولتي دون دونا دونالد دونن دويل دياز ديدي دير
        ديك دينار ديه ديوان ديوي ذرات رابا راجرز راس راسل راسي رامين راهي راي رايت رايس رايول رحمان رده رس رستم رستمي
        رصد رضي رقاصه رل رنده رنك رنه روان روبه روت روزا روزولت روست روسي رول رومي رون رونالد روي رويان ري ريتم ريحانه
        ريده ريز ريزان ريزه ريزي ريلي ريموند رينا رينز ريه ريو ريگان زبده زخم زري زعفران زل زنده زنگي زيارت زيتون زيرا
        زيره ساده ساره سارو ساس ساسان ساغر ساكسون سال سالم سالن سالي ساليان سامان سامر سامرست سامي سانتي ساير سايو سبا
        ستار ستون سحر سراي سرباز سرت سروان سري سكه سكوت سلامه سلسله سلما سلوك سليمان سلين سما سمنو سمي سنتر سنترال سند
        سندرز سندي سنن سني سنگر سنگين سهيل سوادكوه سوان سوت سور سوري سوزه سوس سولفور سولومون سونگ سي سيبري سيده سير سيره
        سيسكو سيسي سيل سيلا سيلوا سيلي سيما سيماي سيمپسون سين سيندي سينه سيني سپيدار شارلوت شارون شال شان شاهي شاو شايان
        شايع شبه شجاع شرافت شروين شعب شكي شلبي شلدون شمسي شناس شنون شهدا شهرستان شهرك شهركرد شهيد شورش شون شوند شيت شيخ
        شيد شير شيرواني شيلا شين شيوه صاحب صافي صحنه صخره صدد صدوق صرفا صرفه صفا صفوي صور صياد ضمير طالقان طاهري طبقه
        طبل طول عاليه عبري عذاب عربي عرفات عزيز عسكري عسلويه عسگري عصب عفيف عقبه عقيق عمد عمران عين غاز غرب فارس فاطمه
        فال فاني فاولر فايت فدا فدراسيون فدرال فرست فرعون فرناندز فرود فروم فري فريزر فريس فلفلي فلورا فلوريدا فلويد
        فلپس فنجان فورت فورد فورمن فيروزه فيل قاره قايم قبله قبلي قلعه قلوه قمار قندي قيام قير قيصر كاب كاتر كاتن كاج
        كاديلاك كارا كارلتون كارو كارول كارون كاري كاريه كاسبي كاش كاكتوس كاله كالينز كامو كامي كان كانا كانال كاني كاي
        كران كربن كرد كرست كرسي كرش كرك كرمي كرن كره كروم كرون كري كريد كريس كريستال كريستوفر كريمه كسب كسر كسري كشف كشك
        كشه كل كلات كلارا كلارك كلارنس كلان كلانتر كلك كلمه كلود كلوني كلي كلير كلينتون كليو كمالي كمبل كمرم كمند كمه كن
        كنت كندوان كندي كنين كنگ كهگيلويه كوان كوب كوثر كودي كور كورتيس كوري كورين كوفه كوك كول كولا كولاك كون كوني
        كوهستان كوير كوين كوپ كوپر كوچي كيان كيتي كيسي كين كيوان كيپ لارستان لارن لارنس لاري لاك لال لامار لاي لايه لايو
        لب لبان لعل لك لنگر له لو لوا لوب لود لودر لورنزو لورنس لوري لوزان لوك لولا لولو لونه لوي لويس لويي لوييس لوپ لي
        ليبرال ليبرتي ليديا ليز ليس ليفان ليك ليلي لين لينا لينكلن لينوكس ليو ليونارد ليوناردو مادر مارا مارت مارشال
        ماركس ماركوس مارول ماري ماريان مارينا مارچ مازاد مازندران ماسه ماسوري مانور ماني ماهان ماير مايلز ماين مايو
        مبارك مبرا مبين متن متني مته مجلسي مجيك محضه محله مدرسه مديسون مدينه مرجان مرحوم مردا مردان مرسدس مرسي مركزي
        مرلين مرمت مرو مري مسجد مسن مسيله مشرف مطرح معبر معنايي مغان مفتاح مقر مقره مك ملالي ملكه ملي مليحه ممسني مندي
        منه مهاجران مهديه مهر مهران مهربان مهين مو موت مود مودي مور مورا مورتون موردي مورفي مورو موري موس موسي موش مول
        مولي مون مونا مونته موند مونرو مونيخ ميادين ميان ميدان ميدون ميدي ميرسيد ميرن ميري ميرين ميزان ميشن ميشين ميكر
        ميكي ميل ميلر ميله ميلي مينو ميچل نارنج نارنجك ناصر نان نانسي ناو ناپليون نبر نخل نري نزن نصاب نفس نقاب نو نوا
        نوار نوبل نور نورتون نوشهر نوك نوكيا نوم نويس نويل نوين ني نيرنگ نيك نيكو نيكيتا نيم نيما نيمروز نينا نينوا
        نيوتن ها هابل هاتون هادسن هارت هاردي هارلي هارموني هاروارد هاروي هارپر هال هاليدي هاليوود هام هامون هانا هانتر
        هانيبال هاوكينز هاي هايد هايده هاپكينز هدر هديه هركس هرمز هريس هريسون هفته هق هلو همپتون هنري هو هوارد هوايي
        هوتن هوراس هول هولت هولدن هولي هوم هومر هون هوندا هوي هويت هوپ هي هياتي هيت هيرو هيل هيلز واتس واحد وادي وار
        وارن واسط واش واشينگتن والاس واو واي وايت واين وتر ورا ورث ورد ورم ورن ورود ورونيكا وسلي وقف ولايت ولز ولش
        وليعصر ونك ونيز ونگ وودوارد وول وي ويت ويد وير ويراني ويرجينيا ويس ويل ويلسون ويلي ويليامز وينستون وينسنت ويني
        وينگ يارم يافت يد يكم يكي يهود پارسيان پارو پاسارگاد پايولا پايونير پاپ پرشور پرنس پره پروان پري پس پشته پشم پل
        پلا پو پور پوك پوكه پول پولي پيام پيج پيران پيروز پيس پيشين پيغمبر پيچ پچ چارلي چاله چاوشي چاي چتري چرخ چشام
        چشمه چلسي چمن چنار چهارده چهارراه چهره چيس چيپس ژل ژله ژنو گاهي گاو گذره گرا گردن گرده گردو گرمه گرن گره گرو گري
        گرين گز گشته گلشن گناوه گنجينه گندي گهي گور گوردون گوري گويا گوين گيبسون گير گيلان
        """
    ),
    "tr": word_set(
        """
        1a abad abaza abbas abdal abdi abe abi abim abiye abla abraham abs abu academy acem acik ada adalet adali adam
        adama adams add adem adet adeta adi adim adimi adina adrian adriana affi afis afyon aga agatha agency agi
        aglayan ahir ahiska ai air aires ait aj ajan ajani ajda ak aka akarsu akbaba akbas akca akcay akdag aki akil
        akin akinci akini akkaya akkuyu akli aklim akpinar aks aksa aksoy aksu aktas al ala alain alaka alamadi alan
        alani alanson albay albayrak albert alci alejandro alem ales alet alex alexander alexin alexis alf alfa alfred
        ali alice alim alin alip alis alison alkali alla allah allaha allahin allan allison alm alma alman almaya
        almeida almis alo alp alparslan alpaslan alpha alta altan altay altina alvarez ama amanda amber amd amel amelia
        amina amini amir amiri amma ana anca anda andi andir andiran andre andrea andrew angel angela angelina ani anil
        anin anini anita anka anki anna annen annesi ant anten anthony anton antonio anus any apache apo apollo ara
        araba arac araca araci arada aradan aradi arafat aralik arama arap araplar arasan araya arayi arc archer archie
        ard arda ardi are area arel arena arge argo ari aria arif arin arinc ariza arma arman armstrong arnold arpa ars
        arsa arsenal art arta artan artemis arthur arti artik arya arzu as asa asgari ash ashley asi asiklar asimi asin
        asina ask aska asker askim askin asla asma at atacan ataga atak atan atar ataturk ateste ati atiba atik atil
        atini atla atlas atli ato attin august aura auta ava avans avcilar ave avery avi avsar ax ay aya ayan ayar ayari
        ayaz aydinlar aydogan aydogdu ayet aygun ayn ayna ayni ayse aysen azap azeri aziz azize azizi azure ba baba
        babadan baban babel baca bach bad badana badem baek bag baga bagdadi bagil bagiran bagis baglar bagli bahar
        bahceler bahceli bai bailey bak baka bakacak bakan bakani bakar bakara baker bakir bakirkoy baksa baksan bal
        bale balikci balina ball balla balo balta baltik bambi ban bana band bang bank banka banko banks banner bant
        banyo bar bara barbar barbara barda bari barin baris barker barlow barnes baro baron barrett bart bas basa basak
        basan basar basaran basari base basi basic basil basilan basim basin baska baski basma bass basta bastan batan
        batar bates bati batik battal battlefield batur bay baya bayan bayana bayat bayer bayraklar bayrakli bayraktar
        bayram bayrampasa baz bazan bazi be bea beach bean bebek bebekler becker beckett beckham bedelli bee beer begen
        bei bej beka beki bektas bel bela belaya bele beles beline belini belki bell bellamy belle belli ben bende beni
        benim benito benjamin benle bennet bennett benson bent benz ber berber bereket bereketli berger beri berk
        bernard bernardo bernie bernstein berry bert bertha bertrand bes besar bese besiktas besler best bet beta betona
        beverly bey beyazit beykent beykoz beyoglu bez bezi bi bikac bil bile bilek bilen bilgi bilin billy bilsen bin
        bina binde bindi bine binen bingo binis bir bira birak birakan birden bire biri birine birsen bishop bisi bist
        biti bitti bize blair blake bloke bloom blu bobo boca boga bogan bogazi bogdan boka bol bolme bolt bomba bond
        bone book boom boot booth bora boran border borek bornova borsa boru bos bosa bosnak bostanci bosum bot botan
        bottom bowling box boya boyali boyd boyle boyu boz boza bozan bozdag bozkurt bozok brad bradley brady brain
        brand bravo brenda brewster bridge broadway brock brook brooks bros brown bruce bruno brunson brutus bu buca bud
        bul bulan bulbul buldun bulgar bullock bulsan bulu bulus buna bunda bur burc burke burnett burns burnu burt bus
        buyukada buz byron caba cadi cafe caga cagdas caglayan cakal cakar cakil cakmak cal calan caliskan calmis
        cameron camin camini camlica camp campbell can cana canan cani canon cant canta capi capital cara care carly
        carmen carter cash casino cass cassidy cassius cast castle cati cavdar cavendish cavus cay caya cayir cebel
        cebrail ceceli cecil cecilia cekirdekli cekme celebi celeste celine cell cene center cernobil cerrah cetin
        cetinkaya chambers chance chang change channing chaplin chapman charles chase chat chavez che chen cherry chi
        ching cho chocolate christian christina christmas christophe christopher chun chung church churchill cia cicekli
        cifti ciftlik cig cigir cihangir cikma cil cim cinar cinari cip ciplak ciragi circle cis cisco civa cizer clair
        claire clara clarence clark clarke claude claudia clifford clint clinton cloud cobra coca cocu cody coffee cogu
        cogul coker col cola cole coleman collins connor conrad constance content control cook cool cooper cop cope
        corak coral corey cornell corporation costello cotton council course court craig crane crawford creek cross
        crystal cu cukur cukurova cullen cuma cumhuriyet cummings cunta curtis cut cuval cyril da dacia dadi dag daga
        dagda daglik dahi dahili daimi dair dakota dal dalar dale dalga dali dallar dama damon dan dana dane daniel
        daniels dante dany dar darbe darp das davaci davan dave david davud davut dawn dawson day dayan dayi dean deas
        deb deep defne defterdar deg degen dekan dekani dekar del deli deliler delme dem demen demet demin demiroren
        demo dendi denen dener denge dengi denis dennis der dere dereler deri des descartes desene desmond deste destek
        det deutsch deveci devir devr devri dewey dexter diane diaz dibi dibine dick dickens die diken dikmen dil dilan
        diller dimi dindar dinde ding dingil dio dior dip dir direk diri dis discovery dise disina diva divan dixie dize
        dizi do dobra doc dodge doga dogan dogs dol dolan dolar dolce dolunay dom don donald dong dongu donna doom door
        dora doris dort doruk doseme dostluk dot doya doyle draco drake drama drew driver drone du dudak duffy duke
        dukkan dumanli dumlupinar dun duncan dur durak duran durdu duru duruma durusu duz duze dwight earl earth eb ebu
        ec echo ed eda eddy eden edgar edin edna eduardo ee efe efendi efes eg ege eger egri ehli ehline ek ekin ekran
        el ela elaine elcin elde elden eleanor electra elektra eleme elena eli elias elif elim elin elini elise
        elizabeth ella eller elliot elliott ellis elm elma elmas elmasi elmer elsa elton em emi emil emile emily emin
        emirler emlak emmanuel emme empire emri ems en energy engel english enter er era erasmus erden eren erenkoy
        ergene ergun erik erika eril erin erkek ernst eroglu ertas ertugrul esasi escobar ese esi esim esine essay
        esther eta ete eti etten eva evans evelyn everton evin evle evli evrak evre evren evresi excel exchange eye
        eyyubiye ez ezer ezin faith fak fal falan fall falls far fare farka farrell fasli fay faydali faye federal
        federasyon felan felek felicity felipe felix fen fena fener feng fer ferah ferdinand fernandes fernandez
        fernando filler filo finale findik fis fisher flat fleming floransa floyd flynn fon force ford forma forman
        fosil foster foto four fox fran frances francis francisco franco francois frank frankenstein franz freedom
        freeman fren frene frengi from front frost fry fu funda gail gal gala galata galibi gaming gamma gang ganyan gap
        garden gari garip garson gas gata gates gay gaye gaz gazdan gazi gaziler gazimagusa gaziosmanpasa gecis gedik
        gel gelen gelenin geli gelin gelincik gelis gem gemini gen genc genis george ger gerald gere geren geri germain
        geveze gezi gibbons gibi gibson gida gider giderim gidi gif gil giles ginseng giren girin girne give giz glen
        glenn gloria go gobek god goge going gokce gokcek gokcen gokkusagi gol golden golet goleti golf gom gomez gone
        gonna gonullu goodman google gor goran gordon gordum gore gorece gormeli gormen gorsel gorur gossip got gote
        gotham gotu gould goze gozler gozu grace graham gram gran grand granit grant gratis graves gray green greene
        gregory greta grey griffin grimm gu guardiola guce guclu guguk guide guido gul gulen gumus gunay gundogdu
        gunesli guney gungoren gunter gurgen guru gurur gut guve guven guy guz ha haa habur hacca haci had hadid hafta
        haha hain hainin haiz hakan hal hala halat halde hale halen hali halic haliliye halkali halkin hall haller ham
        hamam hamas hamasin hamdi hammer hamur hamza han hana hancock hand hane hani hank hannibal hansen happy haram
        harbi harbiye harbor hard hardy harem harf haric harley harman harmon harold harp harper harris harrison hart
        harvard harvey hasan hasar hasila hasir hat hata hatim hatip hatta hatti hattin haus hava haven hawkins hay
        hayati hayran hayriye hazar hazin he heather heba hector hee helak helal hele helen helena hell hem henry
        herbert herman hermes hernandez hero hey hidra higgins hilal hill hills hilton hit hiv hizi hocalar hocali
        hoffman holly holmes home homer homo honda honey hong hood hop hope hor horace hosca hospital hot hour howard hu
        huang hudson hugh hughes hugo human hummel hunt hunter hur hurley hurriyet husn huxley huyu hydra ib ibo iceri
        icki icme id ideal idi ido igne ii iki il ila ilaca ilan ilave ile ilet ili illa ille ilyas imamlar iman imara
        in inan ince inceler incil inda indan indi ine inecek ini inis ins insa ios ip ipe ips irade irene iri irina
        iron is isa isaac ise isen isik isikli isim isin iskan iskele iskender iskur islah islamin isle ismail isyan
        iten itis ittihad ivan ive ivy jack jackson jacob jade jake james janet jang jar javier jay jean jefferson jel
        jelena jen jenkins jenny jensen jeong jesus jeti jing joaquin job joel johannes johnson jones jose joseph
        josephine joshua joy juan jules julia julian julien jun june jung junior juri just justin kaan kaba kabak kabe
        kabin kabir kabri kac kaca kacis kadikoy kadina kafa kafan kagan kah kahraman kaka kaktus kal kala kalan kalana
        kalay kalbe kaldirim kalede kaleden kalender kalk kalkan kalkar kalles kalman kalp kamil kamp kampi kan kana
        kanal kanala kanali kanama kanca kanda kane kang kani kanita kanli kansiz kaos kapakli kapandi kapatan kapi
        kaplan kapli kappa kar kara karabag karabekir karaca karadayi karagoz karakaya karakoc karan karara karari
        karatay karavan karaya karbon kardesler karel karga kari karina karis karl karla karli karma karni karsi karsin
        karsit karsta karta kartal karti kartla kas kasa kasaba kasim kasli kasri kast kasti kastin kata katan kate
        katherine kati katin katlar katy katya kaval kay kaya kayalar kayan kayar kayi kayin kaynak kaynarca kaz kaza
        kazak kazaklar kazanci kazi keaton kecioren keith kek kelle kelly kelvin kemal kemiren ken kenari kenneth kent
        kenti kepez kere kesi kesis kestane keten key kez khan kia kiki kilan kilavuz kilic kilim kilinc kill killi
        kilma kilo kim kimi kimle kin kina king kings kiran kirec kirgiz kirik kis kisa kisi kisla kislik kist kit kitab
        kiti kiyi kiza kizil kizilay kizima kizlar klaus klein knox koah kobi koca kocan kokan kokar kol kola kolay kole
        koleler kolla koloni koma komando komunist komur kong konur kopan kopru koray kore kork korner koro korpe korse
        koru kos kosa kosan kosta kot kotu kovar koycegiz koye koz koza kral kralice kramer krema kres kristal kristen
        kristina kriz krize kucuk kulak kulede kulis kulluk kultur kulun kuma kumas kumral kung kunye kup kupu kur kura
        kurak kurala kurali kuranda kurd kurdan kurk kurnaz kurt kurtler kurtulus kuru kurucu kurul kurulu kurulun kurye
        kusak kusma kusu kusura kutu kuyu kw kwon lab lacoste ladin lafi lahana lak lake lakin lal lam lamb lamba
        lambert lamine lan lana lane lanet lang langdon lanse lao lar lara lari larva las laser latte laura laurie law
        lay laz le lea lee legal legen leke lemon len lena lenin lennon lens leonard leonardo ler lerin leroy les leslie
        lester lev level levent levi levy lewis leylak li liberal lig liga ligde light lik lil lila lili lillian lilly
        liman limana limani limit limiti lina linc lindsay line ling linki lions lira lisa lise list liv liz lloyd lo
        lock logo loki lokman lolita long look loop lopez lorenzo lori los louis louise louvre love lozan lu luc lucia
        lucky lucy luis luisa luiz luk luka lukas luna lupin luther lux lydia lyle lynch lys ma mabel maca macar mace
        machine macin mackenzie macla macun mad madam maden madenler madonna mae magara magazin magazine maggie magusa
        mahalle mahmut main major makale makam makara makas make makedon makul mal mala maliki malim malin malini mall
        mallar malone mama mamak man mana manasi manastir manastiri manga mangal mani manny mansur mantar manti manuel
        many maraton marc marcel marco marcos marcus marek margaret margot maria marian marianne marine marion marisa
        mark marka market markus marmara marquez mars marsh marshall marsini mart marta martha marti martin marul marvel
        marvin marx mary marynin mas masa masal masali masaya maskara maskot mason mate matem mater mathieu maverick
        maxi maximum maxwell may maya mayo mazhar mazi mba mccarthy mcgill mcqueen me media medrese mega mekan meksikali
        mel melik melisa melissa mem meme men menekse meng meni menzil mer meral meram mercer mercury mercy meredith
        meric merinos merkel merkez merlin mermer mese met metal metan mete metro meydan mi michael michaels michel
        michelin midi midilli midye mika mil miles mili milis miller millet milli mills milo min mina minaj mind mine
        mineral minor mio mir mira miras mirasi miray miroslav mirza mis misli missy mistik mitchell mo mobil mod model
        modern mola molla momo mona mont moodys moon mor moral moran more morgan morris morrison morse mortimer moses mu
        mubarek muge muhacir muharrem muhur muir mukus mulk mun murad murat murphy murray musa mussolini musun myers
        myra nah naif naim nam name nana nane nani narin naruto nash nasi nasir natalia nathan nato nazar nazir nda nde
        nede nemi neo neon neptun nere nesle ness net never neville nevin ney nice nicholas nichols nikita nikola
        nikolai nimet nin nina nine nisa nissan nixon niye nizami no nobeti noel nokia nolan non norma normal norris
        nota nova nt nu nuh nur nureddin nurettin nurgul nuri nurun obama obi obrien ocean ocu oda odem odin odum of
        ogle ogren ogretin oguz oguzhan oil okay oku okuma ol ola olan olay olaya olayini olcek oldum ole olen oley olga
        olgun oliver olivia olsana olse olsen olta olur olus omar omega omer omerin on ona onca onda one oneill ons onu
        oo op opel opera or oracle orada oranli orda ordan oren orgun orman ors ort orta ortulu oscari osman osmanli oso
        oto otu otuz outlook over owen owens oy oya oyun ozan ozbek ozdemir ozen ozu ozun pablo paca pack packard page
        paha pak palmer pan pandora panik papa par para parada param paran parca park parke parkin parola pars parsel
        partizan pas pasa pascal pasi pasifik pasta pat patch patrick paul paula pavel pay payne pazar peace pearce
        pearl pearson peck ped pedro pegasus pek pendik penn pentagon pepe pepper per pera percy peri perisan perkins
        perry pers person pes pese pesin pet pete peters petra petro phelps philip phillip phillips phone pi pia picin
        pierce pierre pietro pike pil pili pin pinar pine pink pir pire piri pisi pist piste pitt piyon pla place plaka
        plan plana planina plaza plus po point pol polis polisi politika polo pop pope popo port portal porter poset
        post posta postal pota potter pound powell power powers poyraz prada pre price prim prince prix pu puan punto
        pure puro pusu put quentin quinn ra rab rachel rae rahat rahman raj rakam ram ramak rami ramirez ran rana rand
        randall random range ranger raoul raul raven ray raymond razi re reach reagan real red reese reeves reform
        rehine rei reich reid reis rektor rem remzi ren research resul rev rex rey reynolds rezerv rhode rica ricardo
        rice rich richard rico ridvan riley rin ring ringin riza ro road rob robbins robert roberts robinson rock rod
        rodrigo rodrigues rohan roket roland rolde rolls roman romani romeo ron root rosa rose rosemary rosen ross rossi
        rota rousseau rowan roy royal rudolph rudy rue ruhen ruhu rum rumi run rupert rus rusca rush russell ryan sa
        sabah saban sabine sabir sac sad sade sadri safa safra sag saga sagli saglikli sah saha sahan sahi sahib sahil
        sahin sahne sahte sai said sair saka sakalli sakat sakla saksi sal salak salam salim salin salkim salla sallama
        salli sally salmis salon salona saman samanyolu sami samir samson samsung san sanan sancak sand sanders sandi
        sandim sandra sands sang sanli sanma sansa santa santo sap sar sara saran sarar saray saraya sarayi sardi sari
        sarikaya sarin sariya sariyer sark sarmasik sarp sart sarti sas sasi sata satan satar satin satirlar satis sato
        saunders sav savas sawyer say saya sayan sayi saz schengen schwartz scott se sea seba sebastian sec seda see
        seen seferler sekerli sel selam selamlar selcuklu sele selen selim selimiye selma selvi sema sen sende senden
        sendin sene seni sense sent sentinel ser sera seray serdar serefi serefli seren serh seri serkan servo sese sesi
        set seth seti seve seven sever sevil sevinc sevr sexi seyda seydi seye seyret sha shane shannon share sharon
        sharp shaw she sheldon shell shelley shen shepherd sherlock sherman shi shin shirley shit sho shore shot shui si
        sia sid sierra sifa sigma sii siir sik siki sikin sil sila silva sim simon simpson sims sin sinan sincan
        sinclair sinde sinekler singer sini sinin siniz sir sira siren sirk sirt sis sisi sisko sitki siz skoda slater
        slide sloan smile smith snow so soda sogut sok sokak sokan sokun sola solak solo solomon solun son sona sonda
        song soo sor sort sorup sos souza sov soy soylemez soylu soz sozlu spencer spike spor sri stad stadi stalin stan
        standard stanley star stari stark start station steele stella stephen stern stevens stewart stil still stokes
        stone store story street strong stuart su sual suan suana subata suc sucun suda sukur sule sullivan sultan
        sultanlar sulu sumbul summer summers suna sunan sundu sunduk sung suni sunu sura surada surda surekli suren surf
        suru surup sus susi susu susun susuz sutu suya sven swan sweet swift switch sykes sylvester sylvia ta taa tab
        tabaka taban tabanca tabi tabiri tad tada tadim tadin taha tahir tahrir tahsil tahta tak taka takas taki takil
        talan talat talbot tali talib taliban talu tam tamara tamer tan tane tanem tang tani tanir tanis tank tanner
        tanya tao tap tapan tape tapu tar tara taraf tarama tarif tarim tasar tasci tasir tasli tat tatar tate tatli
        tavan tavir tavsan taylor te tea telin teller tem temelli temin ten tenin tenten tepe terazi teresa teri terim
        terli termal terminal teror terry tes tex thatcher them theodore theresa thomas thompson thor thy ti tic tiffany
        tim time timi timur tin tina titan tito titus tiz to tobias todd tok toker tom tomas ton tonun tool topa topal
        topar toplu topluca torba tore toroslar tost toto tour tower town toza trans transit tras travis tree tren treni
        trio trip trol troll truman tsunami tu tube tufan tulay tulin tum tumu tuna tunel tup tur turan turbe turda ture
        turgay turgut turk turkan turku turn turna turner turp turu turun turune tus tusa tutup tuy tuz twin tyson uca
        ucar ucu ud ugra ugrak ugrar ul ula ulan ulas ulasti ulken ulu ulus un unde uni university up ur ural urban ure
        used usse usta uste utu uyan uyanik uyar uygur uyma uzum uzun va vader vadi vahset vakif val vala vale valentine
        valentino valf vali valla vance vanda var vargas varin varki varos vasi vatan vaughn vay ve vee veli ven venedik
        venus ver vera verde verdi vergi veri verimli verin vermis veronica vi victor vida vidal viking viktor villa
        villalar vince vincent vinci violet vira virgil virgin visa vito vivian vogue vol voltaire von votka vous vurgun
        wade walker wall wallace walsh walter wanda wang war ward watson watt wave we weaver webb weber week well wells
        welt wen were werner wesley wheeler white wilkes will willard williams willow wing winnie wolfe wood woods xiao
        xiaomi ya yaa yaban yad yagiz yagmurlu yaka yale yali yalniz yama yamac yamamoto yaman yan yana yang yanina
        yanma yap yar yara yardimci yarim yarin yaris yas yasar yasi yassi yata yatay yates yatma yavas yaya yaygin
        yayla yazi yazili ye yeditepe yelkenli yem yemez yen yeni yenilmez yeri yerim yesil yesilcam yilan yildirim
        yildiz yili yillarca ying yoga yogun yokun yol yola yonlu yore york yoruk young yu yun yunan yunlu yunus yuri
        yuru yuva yves za zafer zahir zam zaman zana zap zar zara zari zaza zebra zehiri zehra zeka zero zeta zeyd zili
        zina zir zira ziyaret zo zone zor
        """
    ),
}
