using System.Collections.Frozen;

namespace EspaceFamille.Platform;

/// <summary>
/// The passwords that are tried first against every site. Their origin and licence are in Leaked/README.md. The files are part of the
/// assembly, read once and kept as a set.
/// </summary>
public static class LeakedPasswords
{
    /// <summary>A common word with a year and a sign is as common as the word.</summary>
    private const int MaxAdded = 6;

    private static readonly Lazy<FrozenSet<string>> Entries = new(() =>
        Lines("leaked-passwords.txt").Concat(Lines("leaked-french.txt")).ToFrozenSet(StringComparer.Ordinal));

    public static int Count => Entries.Value.Count;

    /// <summary>Whether the password is an entry, or one with at most 6 digits and signs before and after it.</summary>
    /// <param name="folded">As <see cref="PasswordText.Fold"/> returns it.</param>
    public static bool Contain(string folded)
    {
        if (Entries.Value.Contains(folded))
            return true;
        var (first, last) = (0, folded.Length);
        while (first < last && !char.IsLetter(folded[first]))
            first++;
        while (last > first && !char.IsLetter(folded[last - 1]))
            last--;
        return first < last && folded.Length - (last - first) <= MaxAdded && Entries.Value.Contains(folded[first..last]);
    }

    private static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(LeakedPasswords).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
