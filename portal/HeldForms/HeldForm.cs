namespace EspaceFamille.Portal.HeldForms;

/// <summary>A form that was sent when its session had ended, to be sent again once its owner has signed in.</summary>
/// <param name="Path">Where it was sent, with its query.</param>
internal sealed record HeldForm(string Path, IReadOnlyList<HeldField> Fields);

internal sealed record HeldField(string Name, string Value);
