using System.Text;

namespace EspaceFamille.Notifications.Features.Mails.RenderMail;

/// <summary>Breaks the lines of a mail's text at blanks, so that none has more than 77 characters: RFC 5322 recommends at most 78. A word
/// is never broken, so that an address stays whole; the lines of a list item are indented.</summary>
internal static class TextLines
{
    public const int MaxCharacters = 77;
    private const string Item = "- ";

    public static string Wrap(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(WrapLine));

    private static string WrapLine(string line)
    {
        if (line.Length <= MaxCharacters)
            return line;
        var (wrapped, length) = (new StringBuilder(), 0);
        var indent = line.StartsWith(Item, StringComparison.Ordinal) ? "  " : "";
        foreach (var word in line.Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > MaxCharacters)
            {
                wrapped.Append('\n').Append(indent).Append(word);
                length = indent.Length + word.Length;
                continue;
            }

            wrapped.Append(length > 0 ? " " : "").Append(word);
            length += word.Length + (length > 0 ? 1 : 0);
        }

        return wrapped.ToString();
    }
}
