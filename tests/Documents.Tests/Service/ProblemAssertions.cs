using System.Net;
using System.Text.Json;

namespace EspaceFamille.Documents.Tests.Service;

internal static class ProblemAssertions
{
    /// <summary>Asserts that the response is a problem with this code; returns it.</summary>
    public static async Task<JsonElement> AssertProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = await response.ReadAsync<JsonElement>();
        Assert.Equal($"urn:espace-famille:{code}", problem.GetProperty("type").GetString());
        return problem;
    }
}
