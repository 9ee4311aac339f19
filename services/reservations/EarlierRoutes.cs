using System.Text;
using System.Text.Json.Nodes;

namespace EspaceFamille.Reservations;

/// <summary>Serves the routes and bodies from before household routes, until the portal calls the new ones only.</summary>
internal sealed class EarlierRoutes : IStartupFilter
{
    private static readonly string[] Moved = ["agenda", "absences", "children", "enrolments", "requests"];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            var parts = $"{context.Request.Path}".Split('/', 5);
            if (parts is ["", "api", "reservations", var first, ..] && Moved.Contains(first, StringComparer.Ordinal)
                && !context.Request.Path.StartsWithSegments("/api/reservations/children/names", StringComparison.Ordinal))
                context.Request.Path = $"/api/reservations/households/mine/{string.Join('/', parts[3..])}";
            else if (context.Request is { Method: "POST", Path: var path }
                && path.StartsWithSegments("/api/reservations/households", StringComparison.Ordinal))
                await AddOnBehalfAsync(context.Request);
            await rest(context);
        });
        next(app);
    };

    private static async Task AddOnBehalfAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (text.Contains("\"agentReason\"", StringComparison.Ordinal) || $"{request.Path}".EndsWith("/requests", StringComparison.Ordinal))
            text = WithOnBehalf(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        (request.Body, request.ContentLength) = (new MemoryStream(bytes), bytes.Length);
    }

    private static string WithOnBehalf(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonObject body
                && (body["agentReason"] ?? (body.ContainsKey("reserve") ? body["reason"] : null)) is { } reason)
            {
                body["onBehalf"] = new JsonObject { ["reason"] = reason.DeepClone() };
                return body.ToJsonString();
            }
        }
        catch (System.Text.Json.JsonException)
        {
            // The endpoint answers 400.
        }

        return text;
    }
}
