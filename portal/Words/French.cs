using System.Globalization;
using System.Security.Claims;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Words;

/// <summary>How dates, states and people are said on the pages.</summary>
internal static class French
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>"mardi 24 novembre 2026 à 18 h 55", in Paris, its figures and units kept together.</summary>
    public static string Moment(DateTimeOffset at) => Text(TimeZoneInfo.ConvertTime(at, Clocks.Paris).DateTime, "dddd d MMMM yyyy 'à' H\u00A0'h'\u00A0mm");

    /// <summary>"mardi 24 novembre 2026", "mardi 1er septembre 2026".</summary>
    public static string Day(DateOnly day) => Text(day, $"dddd {Number(day)} MMMM yyyy");

    /// <summary>"jeudi 26 novembre", where the year is clear.</summary>
    public static string ShortDay(DateOnly day) => Text(day, $"dddd {Number(day)} MMMM");

    /// <summary>"Décembre 2026".</summary>
    public static string Month(DateOnly day) => Culture.TextInfo.ToTitleCase(Text(day, "MMMM yyyy"));

    /// <summary>"dim. 29 nov., 23 h 59": until when a day may be changed, in few letters.</summary>
    public static string Until(DateTimeOffset at) => Text(TimeZoneInfo.ConvertTime(at, Clocks.Paris).DateTime, "ddd d MMM, H\u00A0'h'\u00A0mm");

    /// <summary>"lun.".</summary>
    public static string Weekday(DateOnly day) => Text(day, "ddd");

    /// <summary>"lundi".</summary>
    public static string WeekdayName(DateOnly day) => Text(day, "dddd");

    /// <summary>"2 juillet 2020".</summary>
    public static string Date(DateOnly day) => Text(day, $"{Number(day)} MMMM yyyy");

    /// <summary>"le jeudi 26 novembre 2026", or "du jeudi 26 au vendredi 27 novembre 2026".</summary>
    public static string Days(DateOnly from, DateOnly to) => (from == to, from.Year == to.Year, from.Month == to.Month) switch
    {
        (true, _, _) => $"le {Day(to)}",
        (_, true, true) => $"du {Text(from, $"dddd {Number(from)}")} au {Day(to)}",
        (_, true, _) => $"du {Text(from, $"dddd {Number(from)} MMMM")} au {Day(to)}",
        _ => $"du {Day(from)} au {Day(to)}",
    };

    /// <summary>The first of a month is an ordinal, the other days are not.</summary>
    private static string Number(DateOnly day) => day.Day == 1 ? "d'er'" : "d";

    /// <summary>"Madame TOULEMONDE"; the user name where the account has no name.</summary>
    public static string Greeting(ClaimsPrincipal user) => user.FindFirstValue("family_name") is { Length: > 0 } name
        ? $"{user.FindFirstValue("title")} {name.ToUpper(Culture)}".Trim()
        : user.FindFirstValue("preferred_username") ?? "";

    public static string? LastConnection(ClaimsPrincipal user) =>
        DateTimeOffset.TryParse(user.FindFirstValue("last_connection"), CultureInfo.InvariantCulture, out var at) ? Moment(at) : null;

    public static string Role(string? role) => role switch
    {
        "agent" => "agent de la ville",
        "kitchen" => "agent de la restauration",
        "finance" => "agent de la régie",
        "admin" => "administrateur",
        _ => "famille",
    };

    public static string Kind(RequestLine request) => request.IsAbsence ? "Absence" : "Réservations";

    /// <summary>"1 jour", "2 jours": the plural starts at two.</summary>
    public static string Count(int days) => $"{days}\u00A0{(days < 2 ? "jour" : "jours")}";

    /// <summary>"06 39 98 00 02"; a number of another country as it is kept.</summary>
    public static string Telephone(string number) => number is ['+', '3', '3', .. var rest] && rest.Length == 9
        ? string.Join('\u00A0', $"0{rest}".Chunk(2).Select(pair => new string(pair)))
        : number;

    /// <summary>"212 Ko", of 1,024 bytes as the limits count them, rounded up.</summary>
    public static string Size(int bytes) => $"{((bytes + 1023) / 1024).ToString("N0", Culture)}\u00A0Ko";

    /// <summary>A day as a date field sends it, or as somebody types it where there is none; null where no such day exists.</summary>
    public static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(IFormattable value, string format) => value.ToString(format, Culture).Replace("  ", " ", StringComparison.Ordinal);
}
