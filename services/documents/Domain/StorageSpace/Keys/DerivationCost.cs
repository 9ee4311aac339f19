namespace EspaceFamille.Documents.Domain.StorageSpace.Keys;

/// <summary>What one derivation of a key from a storage password costs: Argon2id with one lane.</summary>
/// <param name="MemoryKiB">Memory of one derivation, in KiB.</param>
/// <param name="Passes">Passes over that memory.</param>
internal sealed record DerivationCost(int MemoryKiB, int Passes)
{
    public const int MinMemoryKiB = 64 * 1024;
    public const int MinPasses = 3;

    public static readonly DerivationCost Least = new(MinMemoryKiB, MinPasses);
}
