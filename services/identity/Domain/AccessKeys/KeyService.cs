namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>A service of the town that knows households: letters have a key of their own for each.</summary>
/// <param name="Code">Stored with keys and links, such as <c>enfance</c>.</param>
/// <param name="Name">As people read it, such as "Espace Citoyens Enfance".</param>
internal sealed record KeyService(string Code, string Name)
{
    /// <summary>The only one where the town lists none.</summary>
    public static readonly KeyService Childhood = new(AccessKeyRules.Childhood, "Espace Citoyens Enfance");
}
