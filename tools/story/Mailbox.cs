using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace EspaceFamille.Story;

/// <summary>The local mailbox, read by the API of its web page.</summary>
/// <param name="address">With its user.</param>
internal sealed class Mailbox(Uri address) : IDisposable
{
    private const int PageSize = 50;

    private readonly HttpClient _http = new()
    {
        BaseAddress = address,
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(address.UserInfo))),
        },
    };

    /// <summary>Waits for a mail whose plain text has both the number and the phrase.</summary>
    public Task<Mail> WaitForAsync(string number, string phrase)
    {
        // A mail does not change: each is read once.
        var others = new HashSet<string>(StringComparer.Ordinal);
        return Polling.ForAsync($"a mail about {number} with \"{phrase}\"", () => FindAsync(number, phrase, others));
    }

    /// <summary>How many mails of the mailbox name this request.</summary>
    public async Task<int> CountAsync(string number)
    {
        var count = 0;
        await foreach (var message in ListAsync())
            count += (await _http.GetStringAsync($"api/messages/{message["id"]}/plaintext")).Contains(number, StringComparison.Ordinal)
                ? 1
                : 0;
        return count;
    }

    public void Dispose() => _http.Dispose();

    private async Task<Mail?> FindAsync(string number, string phrase, HashSet<string> others)
    {
        await foreach (var message in ListAsync())
        {
            if (others.Contains($"{message["id"]}"))
                continue;
            var text = await _http.GetStringAsync($"api/messages/{message["id"]}/plaintext");
            // Lines are wrapped, also in the middle of a phrase.
            var flat = text.ReplaceLineEndings(" ");
            if (flat.Contains(number, StringComparison.Ordinal) && flat.Contains(phrase, StringComparison.Ordinal))
                return new Mail($"{message["to"]!.AsArray()[0]}", $"{message["subject"]}", text);
            others.Add($"{message["id"]}");
        }

        return null;
    }

    /// <summary>Every mail, the newest first: the one that is looked for may have been followed by any number of others.</summary>
    private async IAsyncEnumerable<JsonNode> ListAsync()
    {
        var isLast = false;
        for (var page = 1; !isLast; page++)
        {
            var answer = await _http.GetFromJsonAsync<JsonNode>(
                $"api/messages?page={page}&pageSize={PageSize}&sortColumn=receivedDate&sortIsDescending=true");
            var messages = answer!["results"]!.AsArray();
            foreach (var message in messages.OfType<JsonNode>())
                yield return message;
            isLast = messages.Count < PageSize;
        }
    }
}

internal sealed record Mail(string To, string Subject, string Text)
{
    public void Print()
    {
        Transcript.Line($"To: {To}");
        Transcript.Line($"Subject: {Subject}");
        Transcript.Block(Text);
    }
}
