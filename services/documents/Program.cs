using EspaceFamille.Documents.Inspection;

if (args is ["inspect"]) return InspectCommand.Run();
return 0;
