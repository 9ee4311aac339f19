using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EspaceFamille.Documents;
using EspaceFamille.Identity;
using EspaceFamille.Notifications;
using EspaceFamille.Reservations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>
/// Every route states its callers: a policy, or everyone. And what it takes and answers is read and written
/// by generated code.
/// </summary>
public sealed class RouteTests
{
    [Fact]
    public void Routes_OfReservations_DeclarePolicyAndJson() => AssertDeclared(
        builder => builder.AddReservations(), app => app.MapReservations());

    [Fact]
    public void Routes_OfDocuments_DeclarePolicyAndJson() => AssertDeclared(
        builder => builder.AddDocuments(), app => app.MapDocuments());

    [Fact]
    public void Routes_OfNotifications_DeclarePolicyAndJson() => AssertDeclared(
        builder => builder.AddNotifications(), app => app.MapNotifications());

    [Fact]
    public void Routes_OfIdentity_DeclarePolicyAndJson() => AssertDeclared(
        builder =>
        {
            builder.Configuration["Identity:DevelopmentKeys"] = Directory.CreateTempSubdirectory("keys-").FullName;
            builder.Configuration["Portal:ClientSecret"] = "a secret of the tests";
            builder.Configuration["KeyRing:ActiveKeyId"] = "tests";
            builder.Configuration["KeyRing:Keys:tests"] = Convert.ToBase64String(new byte[32]);
            builder.AddIdentity();
        },
        app => app.MapIdentity());

    private static void AssertDeclared(Action<WebApplicationBuilder> add, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        add(builder);
        var app = builder.Build();
        map(app);
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToArray();
        Assert.NotEmpty(endpoints);
        Assert.Empty(endpoints
            .Where(
                endpoint =>
                    endpoint.Metadata.GetMetadata<IAuthorizeData>() is not { Policy: not null }
                        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => $"{endpoint.RoutePattern.RawText} ({endpoint.DisplayName})"));
        var json = app.Services.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        var generated = json.TypeInfoResolverChain.OfType<JsonSerializerContext>().ToArray();
        Assert.All(
            endpoints.SelectMany(Bodies).Distinct(), type =>
                Assert.Contains(generated, context => ((IJsonTypeInfoResolver)context).GetTypeInfo(type, json) is not null));
    }

    private static IEnumerable<Type> Bodies(RouteEndpoint endpoint) =>
        endpoint.Metadata.OfType<IAcceptsMetadata>().Where(accepts => accepts.ContentTypes.Contains("application/json"))
            .Select(accepts => accepts.RequestType)
            .Concat(endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Select(answers => answers.Type))
            .OfType<Type>().Where(type => type != typeof(void) && type != typeof(Stream) && !typeof(ProblemDetails).IsAssignableFrom(type));
}
