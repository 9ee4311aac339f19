namespace EspaceFamille.Platform;

/// <summary>
/// The errors of a folder. Lines of one file with the same error are folded into the first of them, and values that name what a
/// broken file defines are counted and not listed: the error of that file is their cause.
/// </summary>
internal sealed class ImportErrors
{
    private readonly List<string> _files = [];
    private readonly Dictionary<(string File, string? Column, string Message), (int First, HashSet<int> Lines)> _errors = [];
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string DefinedIn), int> _unverified = [];

    public bool IsEmpty => _errors.Count + _unverified.Count == 0;

    /// <summary>The errors in the order in which the files are read, definitions before what refers to them.</summary>
    public IReadOnlyList<ImportError> All =>
    [
        .. _errors.Select(error => new ImportError(
                error.Key.File, error.Value.First, error.Key.Column, error.Key.Message, error.Value.Lines.Count - 1))
            .OrderBy(error => _files.IndexOf(error.File)).ThenBy(error => error.Line),
        .. _unverified.OrderBy(pair => _files.IndexOf(pair.Key.File)).Select(pair => new ImportError(
            pair.Key.File, 0, null, pair.Value == 1
                ? $"une valeur n’a pas pu être comparée à {pair.Key.DefinedIn}, dont les erreurs sont ci-dessus."
                : $"{pair.Value} valeurs n’ont pas pu être comparées à {pair.Key.DefinedIn}, dont les erreurs sont ci-dessus.")),
    ];

    /// <param name="breaks">Whether lines of the file are lost, so that it may define more than what was read.</param>
    public void Add(string file, int line, string? column, string message, bool breaks = false)
    {
        if (!_files.Contains(file, StringComparer.Ordinal))
            _files.Add(file);
        if (breaks)
            _broken.Add(file);
        if (_errors.TryGetValue((file, column, message), out var known))
            _errors[(file, column, message)] = (Math.Min(known.First, line), Lines: [.. known.Lines, line]);
        else
            _errors[(file, column, message)] = (line, [line]);
    }

    /// <summary>Records that a value names a code that another file does not define.</summary>
    public void AddUnknown(string file, int line, string column, string code, string definedIn)
    {
        if (_broken.Contains(definedIn))
        {
            if (!_files.Contains(file, StringComparer.Ordinal))
                _files.Add(file);
            _broken.Add(file);
            _unverified[(file, definedIn)] = _unverified.GetValueOrDefault((file, definedIn)) + 1;
        }
        else
        {
            Add(file, line, column, $"« {code} » n’existe pas dans {definedIn}.");
        }
    }
}
