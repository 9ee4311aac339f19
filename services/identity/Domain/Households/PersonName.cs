namespace EspaceFamille.Identity.Domain.Households;

/// <summary>The name of a person as the person wrote it.</summary>
internal sealed record PersonName(string FirstNames, string LastName, string? BirthName = null)
{
    /// <summary>
    /// Whether an adult of the town's file has this name: the last name or the birth name, and the beginning of the first names, whatever
    /// their case, accents, hyphens and apostrophes.
    /// </summary>
    public bool Fits(Adult adult) =>
        (IsSame(LastName, adult.LastName) || (BirthName is { } birth && IsSame(birth, adult.LastName)))
        && BeginAlike(Words(FirstNames), Words(adult.FirstName));

    private static bool IsSame(string one, string other) =>
        Words(one).Length > 0 && string.Concat(Words(one)) == string.Concat(Words(other));

    private static bool BeginAlike(string[] some, string[] others)
    {
        var shared = Math.Min(some.Length, others.Length);
        return shared > 0 && some.Take(shared).SequenceEqual(others.Take(shared), StringComparer.Ordinal);
    }

    private static string[] Words(string text) => [.. SearchWords.Of(text)];
}
