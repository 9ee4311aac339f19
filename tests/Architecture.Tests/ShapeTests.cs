using System.Reflection;
using System.Runtime.CompilerServices;
using EspaceFamille.Contracts;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>How types look: closed unless they are an entry, sealed unless they are made to be derived from.</summary>
public sealed class ShapeTests
{
    private static readonly string[] Personal =
        ["Comment", "Words", "FileName", "Password", "Diagnosis", "FirstName", "LastName", "Email", "Telephone", "AddressLine"];

    [Fact]
    public void Types_OfAService_ArePublicForModulesOnly() => Assert.Empty(TheSystem.Written(TheSystem.Hosts)
        .Where(type => type.IsPublic && !type.Name.EndsWith("Module", StringComparison.Ordinal))
        .Select(type => type.FullName));

    [Fact]
    public void Classes_All_AreSealedUnlessAbstract() =>
        Assert.Empty(TheSystem.Written([.. TheSystem.Hosts, TheSystem.Platform, TheSystem.Contracts])
        .Where(
            type =>
                type is { IsClass: true, IsSealed: false, IsAbstract: false }
                    && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
        .Where(type => !typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPageBase).IsAssignableFrom(type))
        .Select(type => type.FullName));

    [Fact]
    public void Messages_All_AreSealedRecordsWithInitOnlyProperties() => Assert.All(MessageCatalogue.All, message =>
    {
        Assert.True(message.IsSealed && message.GetMethod("<Clone>$") is not null, $"{message} is no sealed record");
        Assert.All(message.GetProperties().Where(property => property.CanWrite), property => Assert.Contains(
            typeof(IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
    });

    [Fact]
    public void Messages_NonNullableProperties_AreRequired() => Assert.Empty(
        from part in TheSystem.Contracts.GetExportedTypes()
        where MessageCatalogue.All.Contains(part)
        from property in part.GetProperties()
        where property.CanWrite && Nullable.GetUnderlyingType(property.PropertyType) is null
        where new NullabilityInfoContext().Create(property).WriteState is not NullabilityState.Nullable
        where property.GetCustomAttribute<RequiredMemberAttribute>() is null
        select $"{part.Name}.{property.Name}");

    [Fact]
    public void Messages_AllButContacts_CarryNothingPersonal() => Assert.Empty(MessageCatalogue.All
        .Where(message => message.Name is not ("HouseholdChanged" or "ContactChanged"))
        .SelectMany(message => message.GetProperties(), (message, property) => $"{message.Name}.{property.Name}")
        .Where(name => Personal.Any(word => name.EndsWith(word, StringComparison.Ordinal))).ToArray());

    [Fact]
    public void Names_OfTypes_AreSpecific() =>
        Assert.Empty(TheSystem.Written([.. TheSystem.Hosts, TheSystem.Platform, TheSystem.Contracts])
        .Where(
            type =>
                new[] { "Manager", "Helper", "Util", "Utils", "Common", "Core" }.Any(
                    word => type.Name.EndsWith(word, StringComparison.Ordinal)))
        .Select(type => type.FullName));
}
