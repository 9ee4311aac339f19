namespace EspaceFamille.Web.Forms;

/// <summary>One line of a form: label, input and error. The id is the name of the input as well.</summary>
/// <param name="Type">As HTML names it: "text" or "date".</param>
public sealed record TextField(FormErrors Errors, string Id, string Label, string? Value, string Type = "text");
