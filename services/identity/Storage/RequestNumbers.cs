using System.Globalization;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Storage;

/// <summary>Request numbers, one sequence per kind and year of the town. A number is reserved before its request is written.</summary>
internal sealed class RequestNumbers(NumberBlocks blocks, TownClock clock)
{
    public const string Address = "ADR";
    public const string Telephone = "TEL";
    public const string Mail = "MEL";

    /// <summary>The next number of that kind, such as <c>ADR-2026-000123</c>.</summary>
    public async Task<string> NextAsync(string kind, CancellationToken cancel)
    {
        var year = clock.Today.Year;
        var number = await blocks.NextAsync(kind, year, cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{kind}-{year}-{number:D6}");
    }
}
