using System.Globalization;
using EspaceFamille.Language;
using Microsoft.AspNetCore.Html;

namespace EspaceFamille.Portal.Content;

/// <summary>One version of the town's règlement intérieur: a page, a PDF file, or both.</summary>
/// <param name="From">The first day on which it applies; it applies until the next version does.</param>
/// <param name="Text">Sanitised HTML; null where the town published a PDF file alone.</param>
/// <param name="PdfFile">The path of the PDF file; null where there is none.</param>
internal sealed record Bylaws(DateOnly From, HtmlString? Text, string? PdfFile)
{
    /// <summary>The page of the version in force today; with <c>?jour=2026-11-29</c> of the version in force on that day.</summary>
    public const string Path = "/reglement";

    /// <summary>The folder of the versions within the content folder, each file named by its first day.</summary>
    public const string Folder = "reglement";

    private const int TopHeading = 2;

    /// <summary>Its name in addresses: "2026-09-01".</summary>
    public string Name => Format(From);

    public string Address => $"{Path}/{Name}";

    public string PdfAddress => $"{Address}.pdf";

    /// <exception cref="FormatException">What is wrong with the files of one day.</exception>
    public static Bylaws Read(string day, string? markdown, string? pdfFile)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
            throw new FormatException($"its name \"{day}\" is not the first day on which it applies, like 2026-09-01");
        if (markdown is not null && string.IsNullOrWhiteSpace(markdown))
            throw new FormatException("it has no text");
        return new(from, markdown is null ? null : SafeMarkdown.ToHtml(markdown, TopHeading), pdfFile);
    }

    /// <summary>The version in force on a day; null before the first.</summary>
    public static Bylaws? On(IEnumerable<Bylaws> versions, DateOnly day) =>
        versions.Where(version => version.From <= day).MaxBy(version => version.From);

    /// <summary>The last day before the next version; null for the newest.</summary>
    public DateOnly? LastDayAmong(IEnumerable<Bylaws> versions) =>
        versions.Where(version => version.From > From).Select(version => (DateOnly?)version.From.AddDays(-1)).Min();

    /// <summary>"en vigueur depuis le 1er septembre 2026", "à partir du …", "en vigueur du … au …".</summary>
    public string Period(IEnumerable<Bylaws> versions, DateOnly today) => (From > today, LastDayAmong(versions)) switch
    {
        (true, _) => $"à partir du {FrenchDates.WithoutWeekday(From)}",
        (false, { } last) when last < today => $"du {FrenchDates.WithoutWeekday(From)} au {FrenchDates.WithoutWeekday(last)}",
        _ => $"en vigueur depuis le {FrenchDates.WithoutWeekday(From)}",
    };

    private static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
