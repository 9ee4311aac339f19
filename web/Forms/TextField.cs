namespace EspaceFamille.Web.Forms;

/// <summary>One field of a form: label, hint, input and error. The id is the name of the input as well.</summary>
/// <param name="Type">As HTML names it: "text", "date", "password"; "textarea" for several lines.</param>
public sealed record TextField(FormErrors Errors, string Id, string Label, string? Value, string Type = "text")
{
    /// <summary>The label ends with the mark of a field that must be filled in.</summary>
    public bool IsMarked { get; init; }

    /// <summary>A sentence below the label.</summary>
    public string? Hint { get; init; }

    public int? MaxCharacters { get; init; }

    /// <summary>As HTML names what a browser may fill in: "username", "off".</summary>
    public string? Autocomplete { get; init; }

    /// <summary>As HTML names the keyboard: "numeric".</summary>
    public string? InputMode { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>The input takes every character as it is typed: no capital and no spelling is corrected.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>An error of the form concerns this field too, without a sentence of its own.</summary>
    public bool IsInvalid { get; init; }

    public bool HasLines => Type == "textarea";

    /// <summary>The value of aria-invalid; null omits the attribute.</summary>
    public string? Invalid => IsInvalid ? "true" : Errors.Invalid(Id);

    /// <summary>The id of the hint's element; null where there is none.</summary>
    public string? HintId => Hint is null ? null : $"{Id}-aide";
}
