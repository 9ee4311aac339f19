namespace EspaceFamille.Web.Forms;

/// <summary>The field of a new password, with its rules as a list. A script shows which are met; the server decides.</summary>
public sealed record NewPasswordField(FormErrors Errors, string Id, string Label, IReadOnlyList<NewPasswordRule> Rules)
{
    /// <summary>The label ends with the mark of a field that must be filled in.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The id and the label of the field of the confirmation; null where there is none.</summary>
    public (string Id, string Label)? Confirmation { get; init; }

    /// <summary>The id of the list of rules.</summary>
    public string RulesId => $"{Id}-regles";
}

/// <summary>One rule of a new password.</summary>
/// <param name="Kind">
/// What the script checks: length, upper, lower, digit, strong, storage; "server" is checked by the server alone.
/// </param>
/// <param name="Number">The least number of characters, where the kind has one.</param>
public sealed record NewPasswordRule(string Kind, string Sentence, int? Number = null);
