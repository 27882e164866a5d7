using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Presence;

/// <summary>
/// A code that was asked for at an advisor's device, to be sent to the client. Of the code itself there is only a hash, with a key that is encrypted
/// for this row: six digits are soon guessed by whoever has a hash without a key.
/// </summary>
public sealed class PresenceCodeRow : IEncryptedRow
{
    public Guid Id { get; set; }

    public Guid SessionId { get; set; }

    /// <summary>The advisor's admission that it was asked for with, and is good for.</summary>
    public Guid AccessId { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When it ends, whenever it was sent.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The encrypted key of the hash; empty before the code was made, which is when its mail is sent.</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>HMAC-SHA256 of the code, in lower-case hex; empty before the code was made.</summary>
    public string CodeHash { get; set; } = "";

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }

    /// <summary>When it was typed in.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Where the key belongs: to this code for this admission, and its end.</summary>
    public RowPlace Place => new("presence_codes", "Key", Id, SessionId, AccessId, CodeHash, ExpiresAt);

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}

/// <summary>The table of codes.</summary>
public sealed class PresenceTables : IStorePart
{
    public void Describe(ModelBuilder model) => model.Entity<PresenceCodeRow>(code =>
    {
        code.ToTable("presence_codes");
        code.HasKey(row => row.Id);
        code.HasIndex(row => new { row.SessionId, row.AskedAt });
    });
}

/// <summary>The table of <see cref="PresenceTables"/>.</summary>
public static class PresenceSets
{
    extension(WizardDbContext context)
    {
        public DbSet<PresenceCodeRow> PresenceCodes => context.Set<PresenceCodeRow>();
    }
}
