using EspaceFamille.DocDb.Commands.Reading;
using EspaceFamille.DocDb.Storage;

namespace EspaceFamille.DocDb.Commands;

/// <summary>What commands work with.</summary>
internal sealed record CommandContext(Store Store, CursorTable Cursors, TimeProvider Time);
