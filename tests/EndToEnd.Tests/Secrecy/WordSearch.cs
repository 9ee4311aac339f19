using System.Buffers;
using System.Text.RegularExpressions;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>
/// Looks for thousands of words at once. A search for any of them finds candidates; the expression, which alone would need half a
/// minute for all logs and messages of a run, decides at each candidate.
/// </summary>
internal sealed class WordSearch
{
    private readonly SearchValues<string> _any;
    private readonly Regex _whole;

    public WordSearch(IEnumerable<string> words)
    {
        string[] all = [.. words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];
        _any = SearchValues.Create(all, StringComparison.Ordinal);
        _whole = new(
            $@"\G(?<!\w)({string.Join('|', all.Select(Regex.Escape))})(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(2));
    }

    /// <summary>The first occurrence of one as a word of its own; no success where there is none.</summary>
    public Match FirstIn(string text)
    {
        for (var at = 0; ; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(_any);
            if (next < 0)
                return Match.Empty;
            at += next;
            if (_whole.Match(text, at) is { Success: true } found)
                return found;
        }
    }
}
