using System.Text.Json.Nodes;
using EspaceFamille.TestKit;

namespace EspaceFamille.EndToEnd.Tests.Scenarios;

/// <summary>What agents do with an absence.</summary>
internal static class Reviewing
{
    /// <summary>Waits until the review is open and its files are analysed, and ends it.</summary>
    public static async Task DecideAsync(this Person agent, string absence, string verdict, object? body = null)
    {
        await Eventually.True(
            async () => IsAnalysed(await agent.ReviewAsync(absence, "waiting")), $"the files of {absence} are analysed");
        await agent.PostAsync($"api/documents/reviews/absence/{absence}/{verdict}", body);
    }

    /// <summary>The review of this absence, once it is in this state.</summary>
    public static Task<JsonNode> ReviewAsync(this Person agent, string absence, string state) => Eventually.Some(
        async () =>
        {
            try
            {
                return await agent.GetAsync($"api/documents/reviews/absence/{absence}") is var review && $"{review["state"]}" == state
                    ? review
                    : null;
            }
            catch (Xunit.Sdk.TrueException)
            {
                // The declaration has not reached the documents yet.
                return null;
            }
        },
        $"the review of {absence} is {state}");

    private static bool IsAnalysed(JsonNode review) => review["documents"]!.AsArray()
        .All(document => document!["files"]!.AsArray().All(file => $"{file!["state"]}" != "received"));
}
