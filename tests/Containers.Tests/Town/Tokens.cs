using System.Collections.Concurrent;

namespace EspaceFamille.Containers.Tests.Town;

/// <summary>Access tokens of accounts, requested again before they expire.</summary>
internal sealed class Tokens(Func<string, Task<string>> signIn)
{
    /// <summary>Half of an access token's lifetime.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (string Token, long At)> _tokens = new(StringComparer.Ordinal);

    public async Task<string> OfAsync(string login)
    {
        if (_tokens.TryGetValue(login, out var known) && TimeProvider.System.GetElapsedTime(known.At) < Renewal)
            return known.Token;
        var token = await signIn(login);
        _tokens[login] = (token, TimeProvider.System.GetTimestamp());
        return token;
    }
}
