using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Renderer.Tests;

internal static class Refusal
{
    public static Task AssertUnreadableAsync(HttpResponseMessage response) =>
        AssertAsync(response, HttpStatusCode.UnprocessableEntity, "urn:espace-famille:unreadable");

    /// <summary>A later retry can help.</summary>
    public static Task AssertUnfinishedAsync(HttpResponseMessage response) =>
        AssertAsync(response, HttpStatusCode.ServiceUnavailable, "urn:espace-famille:unfinished");

    /// <summary>A retry within seconds can help.</summary>
    public static Task AssertUnavailableAsync(HttpResponseMessage response) =>
        AssertAsync(response, HttpStatusCode.ServiceUnavailable, "urn:espace-famille:renderer-unavailable");

    private static async Task AssertAsync(HttpResponseMessage response, HttpStatusCode status, string type)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(type, (await response.Content.ReadFromJsonAsync<ProblemDetails>())!.Type);
    }
}
