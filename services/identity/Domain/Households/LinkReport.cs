using System.Globalization;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>Which link the button "Ce n’est pas moi" of one mail reports, and for whom.</summary>
/// <param name="LinkedAt">The link that was announced: a later one is another.</param>
/// <param name="ReporterId">The adult to whom the mail was sent; null for the address of the town's file.</param>
internal sealed record LinkReport(string HouseholdId, DateTimeOffset LinkedAt, string? ReporterId)
{
    private const char Separator = '|';

    /// <summary>As the subject of a link of a mail.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture, $"{HouseholdId}{Separator}{LinkedAt.ToUnixTimeMilliseconds()}{Separator}{ReporterId}");

    /// <exception cref="FormatException">It is not the text of a report.</exception>
    public static LinkReport Of(string text)
    {
        var parts = text.Split(Separator);
        return parts is [var household, var instant, var reporter]
            ? new(
                household, DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(instant, CultureInfo.InvariantCulture)),
                reporter.Length > 0 ? reporter : null)
            : throw new FormatException("A report has three parts.");
    }

    /// <summary>Whether it reports this link. The database keeps instants in milliseconds.</summary>
    public bool Concerns(AccountLink link) => link.At.ToUnixTimeMilliseconds() == LinkedAt.ToUnixTimeMilliseconds();
}
