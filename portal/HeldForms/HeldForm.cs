namespace EspaceFamille.Portal.HeldForms;

/// <summary>A form that was posted after its session had ended, to be posted again once its owner has signed in.</summary>
/// <param name="Path">Where it was sent, with its query.</param>
internal sealed record HeldForm(string Path, IReadOnlyList<HeldField> Fields)
{
    /// <summary>Whether files were sent too. They are not kept.</summary>
    public bool HadFiles { get; init; }
}

internal sealed record HeldField(string Name, string Value);
