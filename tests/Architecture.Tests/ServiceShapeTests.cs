using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Xunit;
using Type = System.Type;

namespace EspaceFamille.Architecture.Tests;

/// <summary>
/// All services have one shape: Program, one public Module, Options and Json at the root, then Domain/Concept,
/// Features/Area/UseCase and Storage.
/// </summary>
public sealed partial class ServiceShapeTests
{
    private static readonly string[] UseCaseEntries = ["Endpoint", "Consumer", "Command"];

    public static TheoryData<string> Names =>
        [.. TheSystem.Services.Append(TheSystem.Renderer).Select(service => service.GetName().Name!.Split('.')[1])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Namespaces_OfAService_AreDomainFeaturesAndStorage(string service) => Findings.AssertNone(
        from type in Written(service)
        let parts = Parts(type, service)
        where parts is not ([] or ["Domain", _, ..] or ["Features", ..] or ["Storage", ..])
        select $"{service}: {string.Join('.', parts)}");

    [Theory]
    [MemberData(nameof(Names))]
    public void UseCases_OfAService_HaveAFolderWithinTheirArea(string service) => Findings.AssertNone(
        from type in Written(service)
        where UseCaseEntries.Any(entry => type.Name.EndsWith(entry, StringComparison.Ordinal))
            || (type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract)
        where Parts(type, service) is not ["Features", _, _]
        select type.FullName);

    [Theory]
    [MemberData(nameof(Names))]
    public void Module_OfAService_AddsAndMapsIt(string service)
    {
        var module = Assert.Single(Written(service), type => type.IsPublic && type.Name.EndsWith("Module", StringComparison.Ordinal));
        var methods = module.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => $"{method.Name}({string.Join(", ", method.GetParameters().Select(taken => taken.ParameterType.Name))})");
        Findings.AssertNone(methods
            .Except([$"Add{service}({nameof(WebApplicationBuilder)})", $"Map{service}({nameof(WebApplication)})"], StringComparer.Ordinal)
            .Select(method => $"{module.Name}.{method}"));
        Assert.Equal($"EspaceFamille.{service}.{service}Module", module.FullName);
        Assert.All(["Add", "Map"], verb => Assert.NotNull(module.GetMethod($"{verb}{service}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Program_OfAService_AddsMapsAndRunsIt(string service)
    {
        var lines = File.ReadAllLines(Path.Combine(TheSystem.Root, "services", service.ToLowerInvariant(), "Program.cs"))
            .Select(line => line.Trim()).ToArray();
        string[] expected =
        [
            "return await HostCommands.RunOrServeAsync(args, Build);",
            "var builder = WebApplication.CreateBuilder(args);",
            $"builder.Add{service}();",
            "var app = builder.Build();",
            $"app.Map{service}();",
        ];
        Findings.AssertNone(
            from line in lines.Except(expected, StringComparer.Ordinal)
            where line.StartsWith("builder.", StringComparison.Ordinal) || line.StartsWith("app.", StringComparison.Ordinal)
            select $"{service}: {line}");
        Assert.Equal(expected, lines.Intersect(expected, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Options_OfAService_AreValidatedAtStart(string service)
    {
        var types = Written(service).ToList();
        var options = types.SingleOrDefault(type => type.FullName == $"EspaceFamille.{service}.{service}Options");
        Findings.AssertNone(options is null ? [$"{service}Options"] : []);
        Assert.Contains(types, type => type.FullName == $"EspaceFamille.{service}.{service}Json");
        Findings.AssertNone(
            from type in types
            where type.Name.EndsWith("Options", StringComparison.Ordinal)
            where !types.Any(section => section.GetProperties().Any(property => property.PropertyType == type))
            let validator = typeof(IValidateOptions<>).MakeGenericType(type)
            where !types.Any(validator.IsAssignableFrom)
            select $"{type.FullName} has no validator");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Collections_OfAService_AreConstantsOfItsStores(string service) => Findings.AssertNone(
        from type in Written(service)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where field.IsLiteral && field.Name.EndsWith("Collection", StringComparison.Ordinal)
        where !type.Name.EndsWith("Store", StringComparison.Ordinal) || Parts(type, service) is not ["Storage", ..]
        select $"{type.FullName}.{field.Name}");

    [Theory]
    [MemberData(nameof(Names))]
    public void Collections_OfAService_AreNamedOnceInTheSource(string service) => Findings.AssertNone(
        from file in TheSystem.Files("*.cs")
        where file.StartsWith(Path.Combine(TheSystem.Root, "services", service.ToLowerInvariant()) + "/", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        let call = CollectionCall().Match(line)
        where call.Success
        select $"{Path.GetFileName(file)}: {call.Value}");

    /// <summary>A collection that is named by a literal.</summary>
    [GeneratedRegex("(GetCollection|AddAggregates|AddIndexes)(<[^>]*>)?\\(\"\\w+",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CollectionCall();

    private static IEnumerable<Type> Written(string service) => TheSystem.Written([Assembly.Load($"EspaceFamille.{service}")])
        .Where(type => type.Namespace!.StartsWith($"EspaceFamille.{service}", StringComparison.Ordinal));

    /// <summary>The namespace of a type within its service.</summary>
    private static string[] Parts(Type type, string service) =>
        type.Namespace == $"EspaceFamille.{service}" ? [] : type.Namespace!.Split('.')[2..];
}
