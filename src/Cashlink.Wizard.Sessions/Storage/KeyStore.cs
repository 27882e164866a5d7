using System.Xml.Linq;
using Cashlink.Wizard.Sessions.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Keeps the keys of Data Protection in the database, where all processes of an installation find them.</summary>
public sealed class KeyStore(IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers) : IKeyPlace
{
    public IReadOnlyList<StoredElement> Read()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.Keys.AsNoTracking().OrderBy(row => row.Id).AsEnumerable().Select(row => new StoredElement(row.Name, XElement.Parse(row.Xml)))];
    }

    public void Write(StoredElement stored)
    {
        using var context = contexts.CreateDbContext();
        if (context.Keys.SingleOrDefault(row => row.Name == stored.Name) is not { } row)
            context.Keys.Add(row = new KeyRow { Id = identifiers.NewId(), Name = stored.Name });
        row.Xml = stored.Element.ToString(SaveOptions.DisableFormatting);
        context.SaveChanges();
    }

    public void Remove(string name)
    {
        using var context = contexts.CreateDbContext();
        context.Keys.Where(row => row.Name == name).ExecuteDelete();
    }
}
