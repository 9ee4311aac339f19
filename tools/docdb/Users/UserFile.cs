using System.Text.Json;

namespace EspaceFamille.DocDb.Users;

/// <summary>
/// Reads the users file: [{"user": "identity", "password": "...", "database": "identity"}]. The database <c>admin</c> makes an operator.
/// </summary>
internal static class UserFile
{
    private static readonly JsonSerializerOptions Strict =
        new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <exception cref="InvalidDataException">The file is invalid; the message names the error and contains no password.</exception>
    public static UserDirectory Read(string path)
    {
        var users = Parse(path);
        if (users is not { Count: > 0 }) throw new InvalidDataException($"{path} names no user");
        if (users.CountBy(one => one.User).FirstOrDefault(name => name.Value > 1) is { Key: { } twice })
            throw new InvalidDataException($"{path} contains {twice} twice");
        foreach (var one in users) Check(path, one);
        return new UserDirectory(users);
    }

    private static List<UserEntry>? Parse(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<List<UserEntry>>(File.ReadAllText(path), Strict);
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            // The exception's message could contain a password: report its type only.
            throw new InvalidDataException(
                $"{path} is not a readable JSON array of users with user, password and database ({wrong.GetType().Name})", wrong);
        }
    }

    /// <summary>SCRAM requires SASLprep, which keeps printable ASCII unchanged; it is not implemented for other characters.</summary>
    private static void Check(string path, UserEntry one)
    {
        if (!IsPlain(one.User)) throw new InvalidDataException($"{path}: a user's name must be of printable ASCII characters");
        if (!IsPlain(one.Password))
            throw new InvalidDataException($"{path}: the password of {one.User} must be of printable ASCII characters");
        if (!IsPlain(one.Database))
            throw new InvalidDataException($"{path}: the database of {one.User} must have a name of printable ASCII characters");
    }

    private static bool IsPlain(string? text) => text is { Length: > 0 } && text.All(character => character is >= ' ' and <= '~');
}
