using System.Collections.Frozen;

namespace SocialPipeline.Text;

/// <summary>The units, months and currencies that <see cref="TextBinding"/> knows.</summary>
internal sealed class BindingWords
{
    /// <summary>Unit signs: letter case has meaning (mW, MW).</summary>
    private static readonly FrozenSet<string> Signs = Set(StringComparer.Ordinal,
        "% ‰ ٪ ° °C °F mm cm m km ft yd mi m² km² g kg mg lb lbs oz ml mL cl dl l L W kW MW mW Wh kWh V mA mAh Ah Hz kHz MHz GHz lm "
        + "h hr hrs min mins s sec secs ms am pm AM PM a.m. p.m. kB KB MB GB TB px pt dpi kcal cal kJ mph km/h "
        + "مم سم م كم غ جم كجم كغ مل ل ص د س ث");

    private static readonly FrozenSet<string> Words = Set(StringComparer.OrdinalIgnoreCase,
        "watt watts volt volts second seconds minute minutes hour hours day days night nights week weeks month months year years "
        + "metre metres meter meters kilometre kilometres kilometer kilometers gram grams kilo kilos litre litres liter liters "
        + "inch inches foot feet mile miles pound pounds ounce ounces cup cups piece pieces percent degrees euros dollars dinars "
        + "يوم أيام يوما يومًا ليلة ليال ساعة ساعات دقيقة دقائق ثانية ثوان أسبوع أسابيع شهر أشهر سنة سنوات عام أعوام واط فولت متر أمتار "
        + "كيلو غرام جرام لتر لترات درجة درجات صباحا صباحًا صباحاً مساء مساءً دينار دنانير درهم ريال");

    private static readonly FrozenSet<string> Currencies = Set(StringComparer.Ordinal,
        "$ € £ ¥ ₹ ₺ ₽ ₩ د.ب د.إ د.ك ر.س ر.ق ر.ع ج.م BHD AED SAR KWD OMR QAR EGP JOD USD EUR GBP JPY CNY INR CHF CAD AUD NZD SEK NOK DKK PLN CZK TRY ZAR BRL MXN SGD HKD");

    private const string BaseMonths =
        "January February March April May June July August September October November December "
        + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
        + "يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر";

    private static readonly BindingWords Default = new("", "");

    private static readonly FrozenDictionary<string, BindingWords> ByLanguage = new Dictionary<string, BindingWords>(StringComparer.OrdinalIgnoreCase)
    {
        ["fr"] = new("janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "jour jours nuit nuits heure heures semaine semaines mois an ans mètre mètres gramme grammes seconde secondes"),
        ["de"] = new("Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Tag Tage Tagen Stunde Stunden Minuten Woche Wochen Monat Monate Jahr Jahre Jahren Sekunden Uhr Gramm"),
        ["es"] = new("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "día días noche noches hora horas minuto minutos semana semanas mes meses año años metro metros gramos litros"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _months;
    private readonly FrozenSet<string> _units;

    private BindingWords(string months, string units)
    {
        _months = Set(StringComparer.OrdinalIgnoreCase, BaseMonths + " " + months);
        _units = Set(StringComparer.OrdinalIgnoreCase, units);
    }

    internal static BindingWords For(string? locale) =>
        locale is not null && ByLanguage.TryGetValue(locale.Split('-', '_')[0], out var words) ? words : Default;

    internal static bool IsCurrency(string word) => Currencies.Contains(word);

    /// <summary>Abbreviations whose full stop belongs to them.</summary>
    internal static bool EndsInPoint(string word) => Signs.Contains(word);

    internal bool IsUnit(string word) => Signs.Contains(word) || Words.Contains(word) || _units.Contains(word);

    internal bool IsMonth(string word) => _months.Contains(word);

    private static FrozenSet<string> Set(StringComparer comparer, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(comparer);
}
