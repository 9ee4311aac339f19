using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;

namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>How long a storage space is open, and how its key is kept for that time.</summary>
internal static class OpenSpaceRules
{
    /// <summary>From the last use on.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    /// <summary>From the opening on.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <summary>Uses within this time after the last one do not move the end, so that few of them write.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);

    private const string KeyName = "session", CodeName = "session-code";
    private const int GroupsTyped = 2;

    /// <summary>One per account and session: opening again replaces it.</summary>
    public static string IdOf(string accountId, string sessionId) => $"{accountId}/{sessionId}";

    public static OpenSpace Open(
        SpaceKey space, SpaceKey session, string accountId, string sessionId, DateTimeOffset now, RecoveryCode? code = null)
    {
        var id = IdOf(accountId, sessionId);
        var open = new OpenSpace(
            id, accountId, sessionId, space.WrapUnder(session, KeyName, Context(id)), null, null, now, now + Idle, now + Longest);
        return code is null ? open : WithCode(open, session, code);
    }

    /// <summary>Keeps a code until it is confirmed, with two different groups of it to type.</summary>
    public static OpenSpace WithCode(OpenSpace open, SpaceKey session, RecoveryCode code)
    {
        var groups = Enumerable.Range(1, RecoveryCode.Groups).ToArray();
        RandomNumberGenerator.Shuffle(groups.AsSpan());
        return open with
        {
            Code = session.Encrypt(Encoding.ASCII.GetBytes(code.Symbols), CodeName, Context(open.Id)),
            GroupsToType = [.. groups.Take(GroupsTyped).Order()],
        };
    }

    public static bool IsOpen(OpenSpace open, DateTimeOffset now) => now < open.ExpiresAt && now < open.EndsAt;

    /// <summary>The end after a use at this instant.</summary>
    public static DateTimeOffset Extended(OpenSpace open, DateTimeOffset now) =>
        now + Idle < open.EndsAt ? now + Idle : open.EndsAt;

    public static bool IsUseDue(OpenSpace open, DateTimeOffset now) => Extended(open, now) - open.ExpiresAt > Slack;

    /// <returns>The key of the space; null for another session's key.</returns>
    public static SpaceKey? KeyOf(OpenSpace open, SpaceKey session) => session.TryUnwrap(open.Key, KeyName, Context(open.Id));

    /// <exception cref="CryptographicException">Another session's key.</exception>
    public static RecoveryCode? CodeOf(OpenSpace open, SpaceKey session) => open.Code is { } code
        ? RecoveryCode.Parse(Encoding.ASCII.GetString(session.Decrypt(code, CodeName, Context(open.Id))))
        : null;

    /// <summary>Whether the requested groups of the code were typed, in their order.</summary>
    public static bool AreTyped(OpenSpace open, RecoveryCode code, IReadOnlyList<string>? typed) =>
        open.GroupsToType is { } groups && typed?.Count == groups.Count
        && groups.Zip(typed).All(one => code.HasGroup(one.First, one.Second));

    private static string Context(string id) => $"open space {id}";
}
