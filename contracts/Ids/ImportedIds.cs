using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Contracts;

/// <summary>
/// The ids of what a town imports. Each derives from the town's code, the kind and the code in the town's files, so that
/// services import independently and agree, and two towns with the same codes never share an id: the first 128 bits of a
/// SHA-256, written as a UUID of version 8.
/// </summary>
/// <param name="town">The town's code, the same in all hosts of an installation for ever.</param>
public sealed class ImportedIds(string town)
{
    /// <param name="login">The user name as the files have it.</param>
    public string Account(string login) => Of("account", login);

    public string Household(string code) => Of("household", code);

    public string Adult(string code) => Of("adult", code);

    public string Child(string code) => Of("child", code);

    public string Enrolment(string code) => Of("enrolment", code);

    public string Place(string code) => Of("place", code);

    private string Of(string kind, string code)
    {
        Span<byte> hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{town}\n{kind}\n{code}"));
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }
}
