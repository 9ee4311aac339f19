namespace EspaceFamille.Platform;

/// <summary>
/// What a spreadsheet adds to a file without changing what it states: empty columns at the right, and lines of separators alone. Lines
/// keep their numbers. A value beyond the columns of the header stays, and is an error.
/// </summary>
internal static class SpreadsheetTraces
{
    private const char Separator = ';';

    public static string Remove(string text)
    {
        var columns = 0;
        return string.Join('\n', text.Split('\n').Select(line =>
        {
            var values = line.TrimEnd('\r');
            if (values.Trim(Separator).Trim().Length == 0)
                return "";
            if (columns == 0)
                columns = Count(values.TrimEnd(Separator));
            for (var extra = Count(values) - columns; extra > 0 && values.EndsWith(Separator); extra--)
                values = values[..^1];
            return values;
        }));
    }

    /// <summary>The values of a line; a separator between quotes is part of a value.</summary>
    internal static int Count(ReadOnlySpan<char> line)
    {
        var (count, isQuoted) = (1, false);
        foreach (var sign in line)
        {
            if (sign == '"')
                isQuoted = !isQuoted;
            else if (sign == Separator && !isQuoted)
                count++;
        }

        return count;
    }
}
