namespace LearnClinicalAI.Server.Features.Content;

internal enum ContentKind
{
    Course,
    Case,
}
