using System.Globalization;
using System.Text.RegularExpressions;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Content;

/// <summary>
/// Reads an article: between two lines "---" its fields ("titre", "resume", and "date" as yyyy-MM-dd for news), and
/// below them its text in Markdown.
/// </summary>
internal static partial class ArticleReader
{
    private const string Fence = "---";

    /// <param name="pictures">The pictures that the text may show, by file name; none where it may show none.</param>
    /// <exception cref="FormatException">What the file lacks, in French for its author.</exception>
    public static Article Read(string slug, string file, ArticleKind kind, IReadOnlyDictionary<string, HelpPicture>? pictures = null)
    {
        if (!SlugPattern().IsMatch(slug))
            throw new FormatException("its name may hold lower-case letters without accents, digits and hyphens only");
        var lines = file.ReplaceLineEndings("\n").Split('\n');
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (lines[0].TrimEnd() != Fence || end < 0)
            throw new FormatException($"it does not begin with its fields between two lines \"{Fence}\"");
        var fields = lines[1..end].Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => Typography.Correct(group.Last()[1].Trim()), StringComparer.OrdinalIgnoreCase);
        var text = string.Join('\n', lines[(end + 1)..]);
        if (string.IsNullOrWhiteSpace(text))
            throw new FormatException("it has no text");
        DateOnly? date = kind == ArticleKind.News ? Date(Field("date")) : null;
        return new Article(slug, Field("titre"), Field("resume"), date, SafeMarkdown.ToHtml(text, kind.TopHeading, pictures));

        string Field(string name) => fields.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"its field \"{name}\" is missing");
    }

    private static DateOnly Date(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new FormatException($"its date \"{value}\" is not a day like 2026-11-25");

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlugPattern();
}

/// <summary>The folder of an article and the level of its headings.</summary>
/// <param name="Folder">The folder of its files, within the content folder.</param>
/// <param name="TopHeading">The level of its text's first headings: below the title that the page gives it.</param>
internal sealed record ArticleKind(string Folder, int TopHeading)
{
    public static ArticleKind News { get; } = new("actualites", TopHeading: 2);

    public static ArticleKind Practical { get; } = new("infos-pratiques", TopHeading: 3);

    public static ArticleKind Help { get; } = new("aide", TopHeading: 2);
}
