using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Operations.Admission;
using Cashlink.Wizard.Sessions.Keys;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Operating;

namespace Cashlink.Wizard.Operations;

/// <summary>What the operator's page says.</summary>
public sealed record OperationsTexts
{
    public required string Title { get; init; }
    public required Func<string, string> AsOf { get; init; }
    public required string Refresh { get; init; }
    public required string SignOut { get; init; }
    public required Func<string, string> SignedInAs { get; init; }
    public required string SignInTitle { get; init; }
    public required string SignInLead { get; init; }
    public required string Key { get; init; }
    public required string KeyHint { get; init; }
    public required string SignIn { get; init; }
    public required Func<SignInReason, string> WhyAsked { get; init; }

    public required string Overview { get; init; }
    public required string AllWellTitle { get; init; }
    public required string AllWell { get; init; }
    public required string ToBeLookedAt { get; init; }
    public required string InOrder { get; init; }

    public required string Stuck { get; init; }
    public required string StuckHint { get; init; }
    public required string StuckNone { get; init; }
    public required Func<int, string> OpenCalls { get; init; }
    public required string Needed { get; init; }
    public required string NeededHint { get; init; }
    public required string NeededNone { get; init; }
    public required Func<PersonNeededFor, string> NeededFor { get; init; }
    public required Func<PersonNeededFor, string> WhatToDo { get; init; }
    public required string Events { get; init; }
    public required string EventsHint { get; init; }
    public required string EventsNone { get; init; }
    public required string Mails { get; init; }
    public required string MailsHint { get; init; }
    public required string MailsNone { get; init; }
    public required Func<int, string> OnTheirWay { get; init; }
    public required Func<MailKind, string> MailKind { get; init; }
    public required Func<MailState, string> MailState { get; init; }
    public required Func<int, int, string> FirstOf { get; init; }

    public required string Session { get; init; }
    public required string NoSession { get; init; }
    public required string Call { get; init; }
    public required string Since { get; init; }
    public required string Age { get; init; }
    public required string Attempts { get; init; }
    public required string NextAttempt { get; init; }
    public required string LastAnswer { get; init; }
    public required string NoAnswer { get; init; }
    public required string Reason { get; init; }
    public required string Reference { get; init; }
    public required string Next { get; init; }
    public required string Partner { get; init; }
    public required string Event { get; init; }
    public required string Mail { get; init; }
    public required string Action { get; init; }
    public required string SendAgain { get; init; }
    public required string SendAllAgain { get; init; }
    public required string SentTitle { get; init; }
    public required Func<int, string> EventsSent { get; init; }
    public required Func<int, string> MailsSent { get; init; }
    public required string NothingSent { get; init; }
    public required Func<int, string> Minutes { get; init; }
    public required Func<int, string> Hours { get; init; }
    public required Func<int, string> Days { get; init; }

    public required string Funnel { get; init; }
    public required string FunnelHint { get; init; }
    public required string FunnelNone { get; init; }
    public required Func<string, string, string> Period { get; init; }
    public required string Begun { get; init; }
    public required Func<string, string> CameTo { get; init; }
    public required string Signed { get; init; }
    public required string Finished { get; init; }
    public required string Stage { get; init; }
    public required string Sessions { get; init; }
    public required string Share { get; init; }
    public required string StoppedHere { get; init; }
    public required Func<string, string> Ended { get; init; }
    public required string ByDay { get; init; }
    public required Func<string, string, string, string> DayPicture { get; init; }
    public required string ByPartner { get; init; }
    public required string Day { get; init; }
    public required string Campaign { get; init; }
    public required string AllPartners { get; init; }
    public required string AllCampaigns { get; init; }
    public required string LookBack { get; init; }
    public required Func<int, string> LastDays { get; init; }
    public required string Show { get; init; }

    public required string Keys { get; init; }
    public required string KeysHint { get; init; }
    public required string KeyId { get; init; }
    public required string Use { get; init; }
    public required Func<KeyUse, string> KeyUse { get; init; }
    public required string Replaced { get; init; }
    public required string NotByItself { get; init; }
    public required string ClosedBy { get; init; }
    public required string Unencrypted { get; init; }
    public required string Sealing { get; init; }
    public required string SealedBefore { get; init; }
    public required string OwnKey { get; init; }
    public required string Versions { get; init; }
    public required string Program { get; init; }
    public required string Store { get; init; }
    public required string Schema { get; init; }
    public required string Wordings { get; init; }
    public required string Questionnaire { get; init; }
    public required string Offer { get; init; }
    public required string None { get; init; }

    public static readonly Localized<OperationsTexts> All = new(German: OperationsGerman.Texts, English: OperationsEnglish.Texts);
}
