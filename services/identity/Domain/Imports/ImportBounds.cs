namespace EspaceFamille.Identity.Domain.Imports;

/// <summary>
/// How much an import disables without an agreed number: a file that was cut, or that is of another town or year, would shut families out.
/// </summary>
internal static class ImportBounds
{
    public const int MaxDisabled = 20;
    public const int MaxPercent = 2;

    /// <summary>The kinds whose disabling takes access or people away; revoked keys are replaced by another letter.</summary>
    private static readonly ImportKind[] Bounded =
        [ImportKind.Household, ImportKind.Adult, ImportKind.Child, ImportKind.Link, ImportKind.StaffAccount];

    /// <summary>
    /// A household that left may have reserved days, which identity does not know, so each needs the number; so does an account of
    /// staff.
    /// </summary>
    private static readonly ImportKind[] Always = [ImportKind.Household, ImportKind.StaffAccount];

    /// <summary>The number that the operator has to state; null where none is needed.</summary>
    public static int? Needed(IReadOnlyList<ImportCount> counts)
    {
        var bounded = counts.Where(count => Bounded.Contains(count.Kind)).ToArray();
        var total = bounded.Sum(count => count.Disabled);
        return total > MaxDisabled || bounded.Any(IsTooMuch) ? total : null;
    }

    private static bool IsTooMuch(ImportCount count) => count.Disabled > 0
        && (Always.Contains(count.Kind) || count.Disabled * 100L > MaxPercent * (long)StoredOf(count));

    /// <summary>How many there were before the import.</summary>
    private static int StoredOf(ImportCount count) => count.Changed + count.Disabled + count.Untouched;
}
