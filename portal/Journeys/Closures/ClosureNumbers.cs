using System.Globalization;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Closures;

/// <summary>The numbers of the preview that was displayed, so that a changed one can be shown beside them.</summary>
internal sealed record ClosureNumbers(int Days, int ReservedDays, int Children, int Households)
{
    /// <summary>As a form carries them: "1-112-87-74".</summary>
    public static string Write(ClosurePreviewResponse preview) =>
        $"{preview.Days.Count}-{preview.ReservedDays}-{preview.Children}-{preview.Households}";

    /// <summary>Null for a text that <see cref="Write"/> did not make.</summary>
    public static ClosureNumbers? Read(string? text)
    {
        int?[] numbers = [.. (text ?? "").Split('-').Select(part =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null)];
        return numbers is [{ } days, { } reserved, { } children, { } households]
            ? new(days, reserved, children, households)
            : null;
    }
}
