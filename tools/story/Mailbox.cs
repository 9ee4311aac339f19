using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace EspaceFamille.Story;

/// <summary>The local mailbox, read by the API of its web page.</summary>
/// <param name="address">With its user.</param>
internal sealed class Mailbox(Uri address) : IDisposable
{
    private readonly HttpClient _http = new()
    {
        BaseAddress = address,
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(address.UserInfo))),
        },
    };

    /// <summary>Waits for a mail whose plain text has both the number and the phrase.</summary>
    public Task<Mail> WaitForAsync(string number, string phrase) =>
        Polling.ForAsync($"a mail about {number} with \"{phrase}\"", async () =>
    {
        foreach (var message in await ListAsync())
        {
            var text = await _http.GetStringAsync($"api/messages/{message["id"]}/plaintext");
            // Lines are wrapped, also in the middle of a phrase.
            var flat = text.ReplaceLineEndings(" ");
            if (flat.Contains(number, StringComparison.Ordinal) && flat.Contains(phrase, StringComparison.Ordinal))
                return new Mail($"{message["to"]!.AsArray()[0]}", $"{message["subject"]}", text);
        }

        return null;
    });

    /// <summary>How many mails of the mailbox name this request.</summary>
    public async Task<int> CountAsync(string number)
    {
        var count = 0;
        foreach (var message in await ListAsync())
            count += (await _http.GetStringAsync($"api/messages/{message["id"]}/plaintext")).Contains(number, StringComparison.Ordinal)
                ? 1
                : 0;
        return count;
    }

    public void Dispose() => _http.Dispose();

    private async Task<IEnumerable<JsonNode>> ListAsync()
    {
        var page = await _http.GetFromJsonAsync<JsonNode>("api/messages?page=1&pageSize=20&sortColumn=receivedDate&sortIsDescending=true");
        return page!["results"]!.AsArray().OfType<JsonNode>();
    }
}

internal sealed record Mail(string To, string Subject, string Text);
