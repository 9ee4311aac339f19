using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Contracts;

/// <summary>
/// Ids of imported things derive from their kind and their code in the town's CSV, so that services import apart and
/// agree: the first 128 bits of a SHA-256, written as a UUID of version 8.
/// </summary>
public static class ImportedId
{
    public static string Of(string kind, string code)
    {
        Span<byte> hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{code}"));
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }

    public static string Household(string code) => Of("household", code);

    public static string Adult(string code) => Of("adult", code);

    public static string Child(string code) => Of("child", code);

    public static string Enrolment(string code) => Of("enrolment", code);

    public static string Place(string code) => Of("place", code);
}
