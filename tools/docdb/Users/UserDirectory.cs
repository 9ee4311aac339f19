using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.DocDb.Users;

/// <summary>All users. An unknown name gets the same reply as a known one, at the same cost.</summary>
internal sealed class UserDirectory
{
    /// <summary>Length in bytes, as in MongoDB.</summary>
    private const int SaltBytes = 28;

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
    private readonly byte[] _nobodysKey = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
    private readonly FrozenDictionary<string, ScramKeys> _users;

    public UserDirectory(IEnumerable<UserEntry> users) =>
        _users = users.ToFrozenDictionary(
            one =>
                one.User, one =>
                    ScramKeys.Derive(new User(one.User, one.Database), one.Password, SaltOf(one.User)), StringComparer.Ordinal);

    /// <summary>The keys of a user that authenticates against its own database or admin.</summary>
    public ScramKeys Find(string name, string database)
    {
        var nobody = new ScramKeys(null, SaltOf(name), _nobodysKey, _nobodysKey);
        var found = _users.GetValueOrDefault(name, nobody);
        return database == User.AdminDatabase || database == found.User?.Database ? found : nobody;
    }

    /// <summary>A name has the same salt for the lifetime of the process, whether it exists or not.</summary>
    private byte[] SaltOf(string name) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(name))[..SaltBytes];
}
