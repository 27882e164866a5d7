using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Presence;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Subjects;

/// <summary>The core's own tables with something about investors.</summary>
public static class SubjectTables
{
    public static IReadOnlyList<ISubjectTable> All { get; } =
    [
        new SubjectTable<SessionRow>((context, subject) => context.Sessions.Where(row => row.InvestorId == subject.InvestorId), row => (row.Content, row.Place)),
        new SubjectTable<EvidenceRow>(
            (context, subject) => context.Evidence.Where(row => subject.Sessions.Contains(row.SessionId)).OrderBy(row => row.SessionId).ThenBy(row => row.Sequence),
            row => (row.Content, row.Place)),
        new SubjectTable<JournalRow>((context, subject) => context.Journal.Where(row => subject.Sessions.Contains(row.SessionId)), row => (row.Payload, row.Place)),
        new SubjectTable<LaunchLinkRow>((context, subject) => context.LaunchLinks.Where(row => subject.Sessions.Contains(row.SessionId))),
        new SubjectTable<AccessRow>((context, subject) => context.Accesses.Where(row => subject.Sessions.Contains(row.SessionId))),
        new SubjectTable<LeaseRow>((context, subject) => context.Leases.Where(row => subject.Sessions.Contains(row.SessionId))),
        new SubjectTable<StatusWatchRow>((context, subject) => context.StatusWatches.Where(row => subject.Sessions.Contains(row.SessionId))),
        new SubjectTable<EvidenceSealedHeadRow>((context, subject) => context.SealedHeads.Where(row => subject.Sessions.Contains(row.SessionId))),
        new SubjectTable<EvidenceEndRow>((context, subject) => context.EvidenceEnds.Where(row => subject.Sessions.Contains(row.SessionId))),
        new SubjectTable<HomeRow>((context, subject) => context.Homes.Where(row => row.InvestorId == subject.InvestorId), row => (row.Content, row.Place)),
        new SubjectTable<HomeLinkRow>((context, subject) => context.HomeLinks.Where(row => row.InvestorId == subject.InvestorId)),
        new SubjectTable<MailRow>(
            (context, subject) => context.Mails.Where(row => row.SessionId != null && subject.Sessions.Contains(row.SessionId.Value)), row => (row.Content, row.Place)),
        new SubjectTable<MailLinkRow>((context, subject) => context.MailLinks.Where(row => subject.Sessions.Contains(row.SessionId))),
        new SubjectTable<NoticeRow>(
            (context, subject) => context.Notices.Where(row => row.SessionId != null && subject.Sessions.Contains(row.SessionId.Value)), row => (row.Content, row.Place)),
        new SubjectTable<PresenceCodeRow>((context, subject) => context.PresenceCodes.Where(row => subject.Sessions.Contains(row.SessionId))),
        new SubjectTable<HomeAccessRow>((context, subject) => context.HomeAccesses.Where(row => row.InvestorId == subject.InvestorId)),
    ];
}
