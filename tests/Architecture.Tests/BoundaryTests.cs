using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>Who may know whom.</summary>
public sealed class BoundaryTests
{
    [Fact]
    public void Features_OfAService_ReferenceNoOtherArea() => Assert.Empty(
        from type in TheSystem.Architecture.Types
        let own = FeatureOf(type)
        where own is not null
        from used in type.GetTypeDependencies()
        let other = FeatureOf(used)
        where other is not null && other != own && !Components.Contains(other)
        select $"{type.FullName} -> {used.FullName}");

    /// <summary>Areas whose parts any form of their service includes.</summary>
    private static readonly string[] Components =
    [
        "EspaceFamille.Documents.Features.StorageSpace",
        "EspaceFamille.Identity.Features.Factors", "EspaceFamille.Identity.Features.LinkReports",
        "EspaceFamille.Identity.Features.LinkRequests", "EspaceFamille.Identity.Features.MailAddressChanges",
        "EspaceFamille.Identity.Features.Passwords", "EspaceFamille.Identity.Features.Recovery",
        "EspaceFamille.Identity.Features.SecretLinks", "EspaceFamille.Identity.Features.SecurityCheck",
        "EspaceFamille.Identity.Features.Sessions", "EspaceFamille.Identity.Features.SignIn",
        "EspaceFamille.Partners.Features.Enrolments", "EspaceFamille.Partners.Features.Publishing",
    ];

    /// <summary>Hosts that call another host, whose records they read: the portal calls all services.</summary>
    private static readonly string[] Calls = ["EspaceFamille.Documents -> EspaceFamille.Renderer.Api"];

    [Fact]
    public void Hosts_All_ReferenceNoOtherService() => Assert.Empty(
        from host in TheSystem.Hosts
        from reference in host.GetReferencedAssemblies()
        where reference.Name!.StartsWith("EspaceFamille.", StringComparison.Ordinal)
        where reference.Name is not (
            "EspaceFamille.Platform" or "EspaceFamille.Contracts" or "EspaceFamille.Language" or "EspaceFamille.Web")
        // The protocol between the renderer's host and its launcher.
        where host != TheSystem.Renderer || reference.Name != "EspaceFamille.Renderer.Frames"
        where !reference.Name!.EndsWith(".Api", StringComparison.Ordinal)
            || (reference.Name != $"{host.GetName().Name}.Api" && host.GetName().Name != "EspaceFamille.Portal")
        where !Calls.Contains($"{host.GetName().Name} -> {reference.Name}")
        select $"{host.GetName().Name} -> {reference.Name}");

    [Fact]
    public void Apis_Reference_ContractsAlone() => Assert.All(
        TheSystem.Apis.SelectMany(api => api.GetReferencedAssemblies())
            .Where(reference => reference.Name!.StartsWith("EspaceFamille.", StringComparison.Ordinal)),
        reference => Assert.Equal("EspaceFamille.Contracts", reference.Name));

    [Fact]
    public void Hosts_All_DoNotReferenceTheLocalAppModel() => Assert.DoesNotContain(
        TheSystem.Hosts.Append(TheSystem.Platform).SelectMany(host => host.GetReferencedAssemblies()),
        reference => reference.Name!.StartsWith("Aspire", StringComparison.Ordinal));

    [Fact]
    public void Platform_References_ContractsAndLanguageOnly() => Assert.All(
        TheSystem.Platform.GetReferencedAssemblies()
            .Where(reference => reference.Name!.StartsWith("EspaceFamille.", StringComparison.Ordinal)),
        reference => Assert.Contains(reference.Name, new[] { "EspaceFamille.Contracts", "EspaceFamille.Language" }));

    [Fact]
    public void Contracts_References_TheFrameworkOnly() => Assert.All(
        TheSystem.Contracts.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Language_References_TheFrameworkOnly() => Assert.All(
        TheSystem.Language.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void MassTransit_Version_IsOfTheLastFreeLine()
    {
        var version = System.Reflection.Assembly.Load("MassTransit").GetName().Version!;
        Assert.Equal((8, 5), (version.Major, version.Minor));
    }

    private static string? FeatureOf(IType type)
    {
        var parts = type.FullName.Split('.', '+');
        return parts is ["EspaceFamille", _, "Features", _, _, ..] ? string.Join('.', parts[..4]) : null;
    }
}
