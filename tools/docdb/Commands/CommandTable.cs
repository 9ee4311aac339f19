using System.Collections.Frozen;
using EspaceFamille.DocDb.Commands.Catalog;
using EspaceFamille.DocDb.Commands.Diagnosis;
using EspaceFamille.DocDb.Commands.Reading;
using EspaceFamille.DocDb.Commands.Server;
using EspaceFamille.DocDb.Commands.SignIn;
using EspaceFamille.DocDb.Commands.Writing;

namespace EspaceFamille.DocDb.Commands;

/// <summary>All supported commands; any other returns CommandNotFound.</summary>
internal static class CommandTable
{
    public static FrozenDictionary<string, Command> All { get; } = new[]
    {
        HelloCommand.Named("hello"), HelloCommand.Named("isMaster"), HelloCommand.Named("ismaster"),
        PingCommand.Definition, BuildInfoCommand.Named("buildInfo"), BuildInfoCommand.Named("buildinfo"),
        ServerStatusCommand.Definition, EndSessionsCommand.Definition,
        SaslStartCommand.Definition, SaslContinueCommand.Definition, LogoutCommand.Definition,
        FindCommand.Definition, GetMoreCommand.Definition, KillCursorsCommand.Definition,
        CountCommand.Definition, DistinctCommand.Definition, AggregateCommand.Definition,
        InsertCommand.Definition, UpdateCommand.Definition, DeleteCommand.Definition,
        FindAndModifyCommand.Named("findAndModify"), FindAndModifyCommand.Named("findandmodify"),
        CreateCommand.Definition, DropCommand.Definition, DropDatabaseCommand.Definition,
        CreateIndexesCommand.Definition, DropIndexesCommand.Definition, ListIndexesCommand.Definition,
        ListCollectionsCommand.Definition, ListDatabasesCommand.Definition,
        ExplainCommand.Definition, CollStatsCommand.Named("collStats"), CollStatsCommand.Named("collstats"),
        DbStatsCommand.Named("dbStats"), DbStatsCommand.Named("dbstats"), ConnectionStatusCommand.Definition,
        ListCommandsCommand.Definition, GetCmdLineOptsCommand.Definition, GetLogCommand.Definition, GetParameterCommand.Definition,
    }.ToFrozenDictionary(command => command.Name, StringComparer.Ordinal);
}
