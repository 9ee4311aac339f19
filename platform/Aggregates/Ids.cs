namespace EspaceFamille.Platform;

/// <summary>New ids, created at the edge: UUIDv7, so that they sort by creation time.</summary>
public static class Ids
{
    public static string New() => Guid.CreateVersion7().ToString();
}
