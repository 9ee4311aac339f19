using System.Security.Cryptography;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>Ids of what a storage space contains: random, since an id that sorts by creation states the instant in clear.</summary>
internal static class SpaceIds
{
    private const int Bytes = 16;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
