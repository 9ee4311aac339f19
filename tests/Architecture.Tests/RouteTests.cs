using EspaceFamille.Documents;
using EspaceFamille.Identity;
using EspaceFamille.Notifications;
using EspaceFamille.Platform;
using EspaceFamille.Reservations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>Every route says who may call it: a policy, or nobody in particular.</summary>
public sealed class RouteTests
{
    [Fact]
    public void Reservations_EveryRouteDeclaresItsPolicy() => AssertDeclared(
        builder => builder.AddReservations(), app => app.MapReservations());

    [Fact]
    public void Documents_EveryRouteDeclaresItsPolicy() => AssertDeclared(
        builder =>
        {
            builder.AddPlatformService("documents", DocumentsModule.AddConsumers);
            builder.AddDocuments();
        },
        app =>
        {
            app.MapPlatform();
            app.MapDocuments();
        });

    [Fact]
    public void Notifications_EveryRouteDeclaresItsPolicy() => AssertDeclared(
        builder =>
        {
            builder.AddPlatformService("notifications", NotificationsModule.AddConsumers);
            builder.AddNotifications();
        },
        app =>
        {
            app.MapPlatform();
            app.MapNotifications();
        });

    [Fact]
    public void Identity_EveryRouteDeclaresItsPolicy() => AssertDeclared(
        builder =>
        {
            builder.Configuration["Identity:DevelopmentKeys"] = Directory.CreateTempSubdirectory("keys-").FullName;
            builder.Configuration["Portal:ClientSecret"] = "a secret of the tests";
            builder.AddPlatformService("identity", _ => { });
            builder.AddIdentity();
        },
        app =>
        {
            app.MapPlatform();
            app.MapIdentity();
        });

    private static void AssertDeclared(Action<WebApplicationBuilder> add, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        add(builder);
        var app = builder.Build();
        map(app);
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToArray();
        Assert.NotEmpty(endpoints);
        Assert.Empty(endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not { Policy: not null } && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => $"{endpoint.RoutePattern.RawText} ({endpoint.DisplayName})"));
    }
}
