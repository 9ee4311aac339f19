namespace EspaceFamille.Web.Forms;

/// <summary>What is wrong with a form: French sentences by the id of their field in the page. An empty id is the form itself.</summary>
public sealed class FormErrors
{
    /// <summary>The item of the request that a partial sets where it shows errors: the page's title then begins with "Erreur".</summary>
    public const string PageItem = "form-errors";

    private readonly (string Field, string Sentence)[] _all;

    private FormErrors(IEnumerable<(string Field, string Sentence)> all) => _all = [.. all];

    public static FormErrors None { get; } = new([]);

    public bool Any => _all.Length > 0;

    public IReadOnlyList<(string Field, string Sentence)> All => _all;

    public static FormErrors Of(IEnumerable<(string Field, string Sentence)> all) => new(all);

    public static FormErrors Of(string field, string sentence) => new([(field, sentence)]);

    /// <summary>The errors of these checks that failed.</summary>
    public static FormErrors Check(params IEnumerable<(bool Failed, string Field, string Sentence)> checks) =>
        new(checks.Where(check => check.Failed).Select(check => (check.Field, check.Sentence)));

    public FormErrors And(FormErrors others) => new(_all.Concat(others._all));

    /// <summary>The sentences of one field; null where it has none.</summary>
    public string? At(string field) => Joined(_all.Where(error => error.Field == field).Select(error => error.Sentence));

    /// <summary>The value of aria-invalid; null omits the attribute.</summary>
    public string? Invalid(string field) => At(field) is null ? null : "true";

    /// <summary>The value of aria-describedby: the hint's id where there is one, and the id of the field's error.</summary>
    public string? DescribedBy(string field, string? hint = null) =>
        Joined(new[] { hint, At(field) is null ? null : IdOf(field) }.Where(id => id is not null));

    /// <summary>The id of the element that shows the error of a field.</summary>
    public static string IdOf(string field) => $"{field}-erreur";

    private static string? Joined(IEnumerable<string?> words) => string.Join(' ', words) is { Length: > 0 } text ? text : null;
}
