using System.Reflection;
using ArchUnitNET.Loader;
using Type = System.Type;

namespace EspaceFamille.Architecture.Tests;

/// <summary>The assemblies that the rules are about.</summary>
internal static class TheSystem
{
    public static readonly Assembly[] Services =
        [
            .. new[] { "Identity", "Reservations", "Documents", "Notifications", "Partners" }
                .Select(name => Assembly.Load($"EspaceFamille.{name}")),
        ];

    /// <summary>A service without a database, messages or secrets: it makes pages of strangers' files.</summary>
    public static readonly Assembly Renderer = Assembly.Load("EspaceFamille.Renderer");

    /// <summary>The records of the services' HTTP APIs.</summary>
    public static readonly Assembly[] Apis =
        [.. Services.Append(Renderer).Select(service => Assembly.Load($"{service.GetName().Name}.Api"))];

    public static readonly Assembly[] Hosts =
        [.. Services, Renderer, Assembly.Load("EspaceFamille.Gateway"), Assembly.Load("EspaceFamille.Portal")];
    public static readonly Assembly Platform = Assembly.Load("EspaceFamille.Platform");
    public static readonly Assembly Contracts = Assembly.Load("EspaceFamille.Contracts");
    public static readonly Assembly Language = Assembly.Load("EspaceFamille.Language");

    public static readonly ArchUnitNET.Domain.Architecture Architecture =
        new ArchLoader().LoadAssemblies([.. Hosts, Platform, Contracts]).Build();

    public static IEnumerable<Type> Written(IEnumerable<Assembly> assemblies) => assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(
            type =>
                !type.IsNested && type.Namespace?.StartsWith("EspaceFamille", StringComparison.Ordinal) == true
                    && !type.Name.Contains('<', StringComparison.Ordinal));

    public static string Root { get; } = FindRoot();

    /// <summary>Files that people write and git keeps.</summary>
    public static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or ".git" or ".espace" or "node_modules"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "EspaceFamille.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
