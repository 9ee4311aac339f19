namespace EspaceFamille.Platform;

/// <summary>
/// The codes that a file defines, also those of lines with an error: a line that names one of them has no error of its own.
/// </summary>
public sealed class ImportCodes(string file)
{
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    public string File => file;

    public int Count => _codes.Count;

    public bool Contains(string code) => _codes.Contains(code);

    /// <summary>Keeps the code of a line, which no line above may have.</summary>
    public string Define(CsvLine line, string column)
    {
        var code = line.Text(column);
        if (code.Length > 0 && !_codes.Add(code))
            line.Refuse(column, $"« {code} » figure déjà plus haut.");
        return code;
    }
}
